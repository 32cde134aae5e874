package org.jiedui.bench;

import java.util.Arrays;

/** Of durations in milliseconds. */
record Percentiles(double p50, double p99, double worst) {

    static Percentiles of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)];
    }
}

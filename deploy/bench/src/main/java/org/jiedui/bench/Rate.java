package org.jiedui.bench;

import java.util.Arrays;

/** How often something was done per second, in several rounds: the median counts, the spread tells how far to trust it. */
record Rate(double[] perSecond) {

    double median() {
        double[] sorted = perSecond.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** From the slowest to the quickest round, as a part of the median. */
    double spread() {
        double least = Arrays.stream(perSecond).min().orElseThrow();
        double most = Arrays.stream(perSecond).max().orElseThrow();
        return (most - least) / median();
    }
}

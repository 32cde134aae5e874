package org.jiedui.task.task;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mean as its two exact sums.
 *
 * @param sum of each weight times its value
 * @param weights more than zero
 */
record WeightedMean(BigDecimal sum, BigDecimal weights) {

    private static final int WHOLE = 100;

    /** In whole per cent, rounded half up; but 100 only where it is 100: what is almost done is not done. */
    int percent() {
        int rounded = sum.divide(weights, 0, RoundingMode.HALF_UP).intValueExact();
        boolean whole = sum.compareTo(weights.multiply(BigDecimal.valueOf(WHOLE))) == 0;
        return whole ? WHOLE : Math.min(rounded, WHOLE - 1);
    }
}

package org.jiedui.task.decomposition;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure to be reached, taken apart: 抽检合格率达到98%以上 is the 抽检合格率, at least, 98, %.
 *
 * @param name what is measured or counted; absent where the sentence leaves it to what stands before
 * @param change whether the number is by how much it moves (增长10%) and not where it arrives (提高到10%)
 * @param unit as written: %, 个, 亿元, 个百分点
 */
public record Figure(
        Optional<String> name, Comparison comparison, Optional<Change> change, BigDecimal number, String unit) {

    /** How what is reached must compare with the number. */
    public enum Comparison {
        EXACTLY,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        ABOUT
    }

    /** Which way it moves. */
    public enum Change {
        INCREASE,
        DECREASE
    }
}

package org.jiedui.task.plan;

import org.jiedui.task.decomposition.Figure;

/** How what is reached must compare with a figure's number. */
enum FigureComparison {
    EXACTLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    ABOUT;

    static FigureComparison of(Figure.Comparison comparison) {
        return switch (comparison) {
            case EXACTLY -> EXACTLY;
            case AT_LEAST -> AT_LEAST;
            case MORE_THAN -> MORE_THAN;
            case AT_MOST -> AT_MOST;
            case ABOUT -> ABOUT;
        };
    }
}

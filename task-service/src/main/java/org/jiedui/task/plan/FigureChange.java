package org.jiedui.task.plan;

import org.jiedui.task.decomposition.Figure;

/** Which way a figure moves. */
enum FigureChange {
    INCREASE,
    DECREASE;

    static FigureChange of(Figure.Change change) {
        return switch (change) {
            case INCREASE -> INCREASE;
            case DECREASE -> DECREASE;
        };
    }
}

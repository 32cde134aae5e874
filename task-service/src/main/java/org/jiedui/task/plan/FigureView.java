package org.jiedui.task.plan;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Figure;

/**
 * A figure to be reached.
 *
 * @param name what is measured or counted; left out where the sentence leaves it to what stands before
 * @param change given where the number is by how much it moves (增长10%), left out where it is what it arrives at
 * @param unit as written: %, 个, 亿元
 */
@Schema(name = "ProposedFigure")
record FigureView(
        String name, FigureComparison comparison, FigureChange change, BigDecimal number, String unit) {

    static FigureView of(Figure figure) {
        return new FigureView(
                figure.name().orElse(null),
                FigureComparison.of(figure.comparison()),
                figure.change().map(FigureChange::of).orElse(null),
                figure.number(),
                figure.unit());
    }
}

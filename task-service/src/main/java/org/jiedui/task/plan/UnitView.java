package org.jiedui.task.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Unit;

/**
 * A unit that a text names.
 *
 * @param text as written
 * @param organization the code that it resolves to; none for a class of units and for a name that is not in the directory
 */
@Schema(name = "ProposedUnit")
record UnitView(String text, String organization) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.text(), unit.organization().orElse(null));
    }
}

package org.jiedui.gateway.view;

import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.WaitingTotals.Actor;

/**
 * Which tasks are looked at, and whose part in them. Codes of one set are alternatives, and so are the three sets; without any
 * everybody's part is.
 *
 * @param plan {@code null} for all
 * @param year of the due date, {@code null} for all
 */
public record Selection(
        UUID plan, Integer year, Set<String> organizations, Set<String> regions, Set<String> cities) {

    /** Whether tasks of this plan that are due in this year are looked at. */
    boolean takes(UUID taskPlan, int dueYear) {
        return (plan == null || plan.equals(taskPlan)) && (year == null || year == dueYear);
    }

    boolean isOfAll() {
        return organizations.isEmpty() && regions.isEmpty() && cities.isEmpty();
    }

    boolean names(Unit unit) {
        return switch (unit.kind()) {
            case ORGANIZATION -> organizations.contains(unit.code());
            case REGION -> regions.contains(unit.code());
        };
    }

    boolean names(Actor actor) {
        return switch (actor.kind()) {
            case OFFICE -> cities.contains(actor.code());
            case ORGANIZATION -> organizations.contains(actor.code());
            case REGION -> regions.contains(actor.code());
        };
    }
}

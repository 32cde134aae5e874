package org.jiedui.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.platform.identity.Caller;

/** What is counted, over that which the caller may see. */
@ApplicationScoped
public class FigureQueries {

    private final JoinedView view;

    FigureQueries(JoinedView view) {
        this.view = view;
    }

    /**
     * All tasks, by their state.
     *
     * @param plan {@code null} for all
     * @param year of the due date, {@code null} for all
     */
    public TaskTotals tasks(Caller caller, UUID plan, Integer year, LocalDate today) {
        return view.read(() -> view.tasks.totals(caller, plan, year, today));
    }

    /** The tasks under way, by their light. */
    public LightTotals lights(Caller caller, Selection selection) {
        return view.read(() -> view.lights.totals(caller, selection));
    }

    /** What waits for somebody. */
    public WaitingTotals waiting(Caller caller, Selection selection) {
        return view.read(() -> view.waiting.totals(caller, selection));
    }
}

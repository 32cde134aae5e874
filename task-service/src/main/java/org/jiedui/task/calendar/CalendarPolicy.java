package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** Who may do what with the calendar. It is no business data: everybody with a token reads it. Operators enter notices. */
@Singleton
class CalendarPolicy {

    void write(Caller caller) {
        if (!caller.is(Role.OPERATOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}

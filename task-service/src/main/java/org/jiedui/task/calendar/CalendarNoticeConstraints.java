package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class CalendarNoticeConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("calendar_notice_number", PlatformProblem.CODE_TAKEN);
    }
}

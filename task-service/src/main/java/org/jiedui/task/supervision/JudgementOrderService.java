package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.job.JobService;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** Takes in what offices want judged. */
@ApplicationScoped
public class JudgementOrderService {

    private final SupervisionPolicy policy;
    private final WorkingCalendars calendars;
    private final Days days;
    private final JobService jobs;
    private final WriteRequest request;
    private final CurrentCaller caller;

    JudgementOrderService(
            SupervisionPolicy policy,
            WorkingCalendars calendars,
            Days days,
            JobService jobs,
            WriteRequest request,
            CurrentCaller caller) {
        this.policy = policy;
        this.calendars = calendars;
        this.days = days;
        this.jobs = jobs;
        this.request = request;
        this.caller = caller;
    }

    @Transactional
    Answer order(Body<JudgementOrder> body) {
        policy.judge(caller.get());
        request.admit();
        return jobs.begin(JudgementJob.KIND, body.value(this::check), new byte[0]);
    }

    private void check(JudgementOrder order, Faults faults) {
        if (order.day() == null) {
            return;
        }
        if (order.day().isAfter(days.today())) {
            faults.add("/day", "in-the-future", Text.of("不能晚于今天。", "Not after today."));
        } else if (!calendars.current().asKnownOn(order.day()).isWorking(order.day())) {
            faults.add("/day", "no-working-day", Text.of("该日不是工作日。", "This is no working day."));
        }
    }
}

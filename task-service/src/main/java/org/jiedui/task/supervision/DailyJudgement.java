package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.schedule.Recurrence;
import org.jiedui.platform.schedule.ScheduledWork;

/** Judges all tasks on each working day; days missed by downtime are judged one by one, in their order. */
@ApplicationScoped
class DailyJudgement implements ScheduledWork {

    private final JudgementDay judgement;
    private final SupervisionSettings settings;
    private final WorkingCalendars calendars;

    DailyJudgement(JudgementDay judgement, SupervisionSettings settings, WorkingCalendars calendars) {
        this.judgement = judgement;
        this.settings = settings;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(settings.judgeAt());
    }

    @Override
    public void run(Instant due) {
        LocalDate day = due.atZone(Days.ZONE).toLocalDate();
        if (calendars.current().asKnownOn(day).isWorking(day)) {
            judgement.judge(day, false, looked -> {});
        }
    }
}

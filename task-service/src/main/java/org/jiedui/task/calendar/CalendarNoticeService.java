package org.jiedui.task.calendar;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.calendar.model.CalendarNotice;
import org.jiedui.task.calendar.model.CalendarNoticeDetails;
import org.jiedui.task.calendar.model.CalendarNoticeEvent;

/** What can be done with notices: they are entered, and stand. */
@ApplicationScoped
public class CalendarNoticeService {

    private final CalendarNoticeRepository notices;
    private final CalendarNoticeRecord record;
    private final CalendarPolicy policy;
    private final CalendarNoticeRules rules;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller caller;
    private final Clock clock;

    CalendarNoticeService(
            CalendarNoticeRepository notices,
            CalendarNoticeRecord record,
            CalendarPolicy policy,
            CalendarNoticeRules rules,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller caller,
            Clock clock) {
        this.notices = notices;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.changes = changes;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<CalendarNoticeDetails> body) {
        policy.write(caller.get());
        request.admit();
        CalendarNotice notice = enter(body.value(rules::check));
        return request.created(record, notice, CalendarNoticeView.of(notice));
    }

    /**
     * Enters those of the notices that are not there yet. Of several replicas, one does. It happens at start, where nobody
     * waits for an answer, and so has more time than a request.
     */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    void enterMissing(List<CalendarNoticeDetails> official) {
        notices.lockForOfficialOnes();
        Set<String> known = notices.documentNumbers();
        official.stream()
                .filter(notice -> !known.contains(notice.documentNumber()))
                .forEach(this::enter);
    }

    private CalendarNotice enter(CalendarNoticeDetails details) {
        CalendarNotice notice = new CalendarNotice(Ids.next(), details, clock.instant());
        notices.persist(notice);
        changes.append(record, notice, new CalendarNoticeEvent.Created(), null);
        return notice;
    }
}

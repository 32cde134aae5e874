package org.jiedui.task.deadline;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/**
 * Deadlines as iCalendar (RFC 5545): one event each, all day long, that keeps nobody busy. The same deadlines always give the
 * same text.
 */
final class CalendarFeed {

    private static final Text NAME = Text.of("结对：任务时限", "Jiedui: deadlines of tasks");
    private static final Duration REFRESHED = Duration.builder().hours(1).build();

    /** What a text property may not hold (RFC 5545, 3.3.11); line breaks are escaped. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private CalendarFeed() {}

    static String of(List<Deadline> deadlines, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//jiedui.org//Jiedui//ZH");
        calendar.setName(NAME.in(language));
        calendar.setRefreshInterval(REFRESHED);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME.in(language));
        deadlines.forEach(deadline -> calendar.addEvent(event(deadline, language)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // it would count characters, where the limit is of octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return FoldedLines.of(text.toString());
    }

    private static VEvent event(Deadline deadline, Language language) {
        VEvent event = new VEvent();
        event.setUid(deadline.uid() + "@jiedui.org");
        event.setDateTimeStamp(Date.from(deadline.changedAt()));
        event.setLastModified(Date.from(deadline.changedAt()));
        event.setSequence(deadline.version());
        event.setDateStart(day(deadline.day()), false);
        event.setSummary(printable(deadline.summary().in(language)));
        event.setDescription(printable(deadline.details().in(language)));
        event.setTransparency(true);
        event.setStatus(deadline.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setClassification(deadline.confidential() ? Classification.confidential() : Classification.public_());
        return event;
    }

    private static Date day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String printable(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}

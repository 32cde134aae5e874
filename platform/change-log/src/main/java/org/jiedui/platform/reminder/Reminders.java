package org.jiedui.platform.reminder;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.schedule.Recurrence;
import org.jiedui.platform.schedule.ScheduledWork;

/**
 * Makes reminders on the morning of every working day, each once. A step that was missed, by days off, by downtime or since
 * the due day was set late, is made up for by the next look, unless the next step has come; so only the latest due time
 * matters.
 */
@ApplicationScoped
public class Reminders implements ScheduledWork {

    private static final String REMIND =
            """
            INSERT INTO reminder (id, created_at, updated_at, subject_kind, subject_id, kind, days, due_on, day)
            SELECT gen_random_uuid(), ?, ?, ?, o.subject, ?, %s, o.due_on, ? FROM (%s) o WHERE o.due_on BETWEEN ? AND ?
            ON CONFLICT DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM reminder WHERE day < ?";
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    private final List<ReminderSource> sources;
    private final ReminderSettings settings;
    private final DataSource database;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Reminders(
            @All List<ReminderSource> sources,
            ReminderSettings settings,
            DataSource database,
            WorkingCalendars calendars,
            Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.database = database;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(settings.at());
    }

    @Override
    public boolean makesUpForEach() {
        return false;
    }

    @Override
    public void run(Instant due) {
        LocalDate day = due.atZone(Days.ZONE).toLocalDate();
        WorkingCalendar calendar = calendars.current();
        if (calendar.isWorking(day)) {
            sources.forEach(source -> remind(source, day, calendar));
        }
        update(FORGET, List.of(day.minusDays(settings.keep().toDays())));
    }

    private void remind(ReminderSource source, LocalDate day, WorkingCalendar calendar) {
        LocalDate from = day;
        for (int days : settings.daysBefore().stream().sorted().toList()) {
            LocalDate to = calendar.plus(day, days);
            remind(source, ReminderKind.DUE_SOON, Sql.of("CAST(? AS integer)", days), day, from, to);
            from = to.plusDays(1);
        }
        remind(source, ReminderKind.OVERDUE, daysAfter(day), day, FIRST_DAY, day.minusDays(1));
    }

    /** 1 on the day after the due day and some days on, then that many more. */
    private Sql daysAfter(LocalDate day) {
        int every = settings.overdueEvery();
        return Sql.of(
                "(CAST(? AS date) - o.due_on - 1) / CAST(? AS integer) * CAST(? AS integer) + 1", day, every, every);
    }

    private void remind(
            ReminderSource source, ReminderKind kind, Sql days, LocalDate day, LocalDate from, LocalDate to) {
        Sql open = source.open();
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object> parameters = new ArrayList<>(List.of(now, now, source.kind(), kind.name()));
        parameters.addAll(days.parameters());
        parameters.add(day);
        parameters.addAll(open.parameters());
        parameters.addAll(List.of(from, to));
        update(REMIND.formatted(days.text(), open.text()), parameters);
    }

    private void update(String sql, List<Object> parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}

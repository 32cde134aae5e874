package org.jiedui.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiedui.gateway.Programme;
import org.jiedui.gateway.config.IntakeConfig;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewServiceTest {

    private static final Caller VIEWER =
            new Caller("viewer", Set.of(Role.VIEWER), null, Set.of(), Set.of(), Set.of());
    private static final int TAIL = 4;

    private final JoinedView view = new JoinedView(new Config(TAIL));
    private final ViewService service = new ViewService(view);
    private final ViewQueries queries = new ViewQueries(view);
    private final Heard heard = new Heard();
    private long offset;

    record Config(int tail) implements IntakeConfig {

        @Override
        public List<String> topics() {
            return List.of("tasks", "others");
        }

        @Override
        public Duration watchEvery() {
            return Duration.ofSeconds(1);
        }
    }

    private static final class Heard implements ViewListener {
        private final List<Change> changes = new ArrayList<>();
        private int broken;

        @Override
        public void changed(Change change, Supplier<Position> position) {
            changes.add(change);
        }

        @Override
        public void broken() {
            broken++;
        }

        @Override
        public void moved() {}
    }

    @BeforeEach
    void begin() {
        service.listen(heard);
        service.begin("tasks", "first-life", new long[1]);
    }

    @Test
    void what_is_not_newer_than_what_is_known_is_dropped() {
        UUID id = Ids.next();
        tell(id, 1, "{\"title\":\"一\"}");
        tell(id, 3, "{\"title\":\"三\"}");
        tell(id, 2, "{\"title\":\"二\"}");
        tell(id, 3, "{\"title\":\"三\"}");
        assertThat(heard.changes).extracting(change -> change.after().name()).containsExactly("一", "三");
        assertThat(heard.changes.getLast().before().version()).isEqualTo(1);
        assertThat(queries.version(VIEWER, "task", id)).isEqualTo(3);
    }

    @Test
    void a_removed_subject_is_not_brought_back_by_a_late_duplicate() {
        UUID id = Ids.next();
        tell(id, 1, "{\"title\":\"一\"}");
        tell(id, 2, null);
        service.apply(List.of(tombstone(id, 2)));
        tell(id, 1, "{\"title\":\"一\"}");
        assertThat(queries.byId("task", id)).isEmpty();
        assertThat(queries.digest().kinds()).isEmpty();
        assertThat(heard.changes).hasSize(2);
    }

    @Test
    void of_a_compacted_removal_nobody_learns_but_who_sees_everything() {
        UUID id = Ids.next();
        service.apply(List.of(tombstone(id, 5)));
        assertThat(queries.version(VIEWER, "task", id)).isZero();
        assertThat(queries.version("task", id)).isEqualTo(5);
    }

    @Test
    void an_event_that_cannot_be_read_is_left_out_and_counted_and_the_next_is_taken() {
        UUID id = Ids.next();
        tell(id, 1, "{\"title\":");
        tell(id, 2, "{\"title\":{\"deep\":[1]},\"status\":[{}],\"assignments\":[7,{\"role\":[]}],\"planId\":\"no id\"}");
        assertThat(service.unreadable()).isEqualTo(1);
        assertThat(queries.version(VIEWER, "task", id)).isEqualTo(2);
        assertThat(queries.byId("task", id).orElseThrow().facts())
                .isEqualTo(new TaskFacts(null, null, null, null, TaskFacts.NO_DAY, Set.of(), Set.of(), null));
    }

    @Test
    void the_facts_of_a_task_are_read_wherever_they_stand_in_its_state() {
        UUID id = Ids.next();
        UUID plan = Ids.next();
        Programme.TaskState task = Programme.task(id)
                .ofPlan(plan)
                .in("IN_PROGRESS")
                .light("RED")
                .dueOn(LocalDate.of(2020, 2, 29))
                .inCity("120000")
                .secret()
                .assigned("organization", "TJ-DRC", "LEAD")
                .assigned("region", "220104", "SUPPORT");
        tell(id, 1, task.json(1));
        Subject read = heard.changes.getFirst().after();
        assertThat(read.confidential()).isTrue();
        assertThat(read.name()).isEqualTo("任务“1”");
        Unit drc = new Unit(Unit.Kind.ORGANIZATION, "TJ-DRC");
        assertThat(read.facts())
                .isEqualTo(new TaskFacts(
                        "IN_PROGRESS",
                        "RED",
                        plan,
                        "120000",
                        (int) LocalDate.of(2020, 2, 29).toEpochDay(),
                        Set.of(drc, new Unit(Unit.Kind.REGION, "220104")),
                        Set.of(drc),
                        null));
    }

    @Test
    void a_reference_may_be_a_bare_code_or_have_its_name_with_it() {
        UUID id = Ids.next();
        tell(id, 1, "{\"assignments\":[{\"organization\":{\"name\":\"某局\",\"code\":\"X\"},\"role\":\"GUIDE\"}]}");
        assertThat(heard.changes.getFirst().after().organizations()).containsExactly("X");
    }

    @Test
    void a_topic_that_was_made_anew_counts_from_its_beginning_and_what_it_does_not_tell_of_is_forgotten() {
        // Given
        UUID kept = Ids.next();
        UUID older = Ids.next();
        UUID lost = Ids.next();
        tell(kept, 2, "{\"title\":\"同\",\"status\":\"DRAFT\"}");
        tell(older, 7, "{\"title\":\"七\",\"status\":\"DRAFT\"}");
        tell(lost, 1, "{\"title\":\"失\",\"status\":\"DRAFT\"}");
        service.caughtUp("tasks");
        heard.changes.clear();
        // When
        service.begin("tasks", "second-life", new long[1]);
        tell(kept, 2, "{\"title\":\"同\",\"status\":\"DRAFT\"}");
        tell(older, 5, "{\"title\":\"五\",\"status\":\"ASSIGNED\"}");
        service.caughtUp("tasks");
        // Then
        assertThat(heard.changes).extracting(change -> change.after().name()).containsExactly("五");
        assertThat(heard.broken).isEqualTo(1);
        assertThat(queries.byId("task", lost)).isEmpty();
        assertThat(queries.version("task", older)).isEqualTo(5);
        TaskTotals totals = new FigureQueries(view).tasks(VIEWER, null, null, LocalDate.of(2026, 1, 1));
        assertThat(totals.byStatus()).containsOnly(Map.entry("DRAFT", 1), Map.entry("ASSIGNED", 1));
    }

    @Test
    void the_view_is_complete_once_every_topic_is_followed_or_missing_and_stays_so() {
        assertThat(queries.isComplete()).isFalse();
        service.caughtUp("tasks");
        assertThat(queries.isComplete()).isFalse();
        service.state("others", Source.State.MISSING);
        assertThat(queries.isComplete()).isTrue();
        service.state("tasks", Source.State.AWAY);
        assertThat(queries.isComplete()).isTrue();
    }

    @Test
    void the_tail_gives_what_came_after_a_position_or_says_that_it_no_longer_can() {
        Position start = queries.position();
        UUID id = Ids.next();
        for (int version = 1; version <= TAIL; version++) {
            tell(id, version, "{}");
        }
        Position full = queries.position();
        assertThat(queries.since(start).orElseThrow()).extracting(change -> change.after().version()).containsExactly(1, 2, 3, 4);
        assertThat(queries.since(full)).hasValue(List.of());
        tell(id, TAIL + 1, "{}");
        assertThat(queries.since(start)).isEmpty();
        assertThat(queries.since(full).orElseThrow()).extracting(change -> change.after().version()).containsExactly(5);
        service.begin("tasks", "second-life", new long[1]);
        assertThat(queries.since(full)).isEmpty();
    }

    private void tell(UUID id, int version, String state) {
        String data = "{\"change\":{\"actor\":\"a\",\"fields\":[\"/title\"]}" + (state == null ? "" : ",\"state\":" + state) + "}";
        service.apply(List.of(event(id, version, data.getBytes(StandardCharsets.UTF_8))));
    }

    private TopicEvent tombstone(UUID id, int version) {
        return event(id, version, null);
    }

    private TopicEvent event(UUID id, int version, byte[] value) {
        return new TopicEvent(
                "tasks", 0, offset++, "task", id, version, "org.jiedui.task.task.changed.v1", "2026-03-01T00:00:00Z", value);
    }
}

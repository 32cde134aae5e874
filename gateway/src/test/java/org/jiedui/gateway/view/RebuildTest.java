package org.jiedui.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.gateway.Programme;
import org.jiedui.gateway.Programme.TaskState;
import org.jiedui.gateway.Topics.Event;
import org.jiedui.gateway.config.IntakeConfig;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replica that reads compacted topics counts what one counts that saw everything happen. */
class RebuildTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Selection ALL = new Selection(null, null, Set.of(), Set.of(), Set.of());
    private static final List<Caller> CALLERS = List.of(
            caller(Role.VIEWER, null, Set.of()),
            caller(Role.SUPERIOR, null, Set.of()),
            caller(Role.OFFICE, "120000", Set.of()),
            caller(Role.REPORTER, "220100", Set.of("A", "B")));

    private static Caller caller(Role role, String city, Set<String> organizations) {
        return new Caller("someone", Set.of(role), city, organizations, Set.of(), Set.of());
    }

    private record Config(int tail) implements IntakeConfig {

        @Override
        public List<String> topics() {
            return List.of("jiedui");
        }

        @Override
        public Duration watchEvery() {
            return Duration.ofSeconds(1);
        }
    }

    private static final class Replica {
        private final JoinedView view = new JoinedView(new Config(4));
        private final ViewService service = new ViewService(view);
        private final FigureQueries figures = new FigureQueries(view);
        private long offset;

        Replica() {
            service.begin("jiedui", "topic", new long[1]);
        }

        void read(Event event) {
            String data = "{\"change\":{}" + (event.state() == null ? "" : ",\"state\":" + event.state()) + "}";
            service.apply(List.of(new TopicEvent(
                    "jiedui",
                    0,
                    offset++,
                    event.kind(),
                    event.id(),
                    event.version(),
                    event.type(),
                    "2026-03-01T00:00:00Z",
                    data.getBytes(StandardCharsets.UTF_8))));
        }

        /** Everything that is told to anybody, as text. */
        List<String> told() {
            List<String> told = new ArrayList<>();
            for (Caller caller : CALLERS) {
                TaskTotals tasks = figures.tasks(caller, null, null, TODAY);
                told.add(tasks.byStatus() + " " + tasks.byLight() + " " + tasks.overdueByLead());
                LightTotals lights = figures.lights(caller, ALL);
                told.add(lights.all() + " " + lights.byLead() + " " + lights.byCity());
                lights.worst().forEach(task -> told.add(task.id() + " " + task.light() + " " + task.leads().stream().sorted().toList()));
                WaitingTotals waiting = figures.waiting(caller, ALL);
                waiting.byActor().forEach((actor, counted) ->
                        told.add(actor + " " + counted.byKind() + " " + counted.since()));
                waiting.oldest().forEach(line -> told.add(
                        line.subject().path() + " " + line.actors().stream().sorted().toList()));
            }
            return told;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_counted_is_the_same_after_a_rebuild_in_whatever_order_the_subjects_come(long seed) {
        // Given
        Random random = new Random(seed);
        List<Event> happened = history(random);
        Replica witness = new Replica();
        happened.forEach(witness::read);
        Map<UUID, Event> last = new LinkedHashMap<>();
        happened.forEach(event -> last.put(event.id(), event));
        List<Event> compacted = new ArrayList<>(last.values());
        Collections.shuffle(compacted, random);
        Replica rebuilt = new Replica();
        // When
        compacted.forEach(rebuilt::read);
        // Then
        assertThat(witness.told()).hasSizeGreaterThan(20);
        assertThat(rebuilt.told()).isEqualTo(witness.told());
    }

    private static List<Event> history(Random random) {
        UUID plan = Ids.next();
        List<TaskState> tasks = Stream.generate(() -> Programme.task(Ids.next())).limit(8).toList();
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        Map<UUID, TaskState> states = new LinkedHashMap<>();
        List<UUID> parts = Stream.generate(Ids::next).limit(16).toList();
        List<Event> happened = new ArrayList<>();
        happened.add(Programme.plan(plan, 1, "P", "120000", "220100"));
        happened.add(Programme.regionOf(Ids.next(), "120000", "天津市", "120000"));
        happened.add(Programme.organization(Ids.next(), 1, "A", "甲"));
        for (int i = 0; i < 200; i++) {
            if (random.nextInt(3) == 0) {
                TaskState task = tasks.get(random.nextInt(tasks.size()));
                TaskState next = changed(states.getOrDefault(task.id(), task), plan, random);
                states.put(task.id(), next);
                int version = versions.merge(task.id(), 1, Integer::sum);
                happened.add(random.nextInt(12) == 0 ? next.removedAt(version) : next.at(version));
            } else {
                int at = random.nextInt(parts.size());
                UUID part = parts.get(at);
                UUID task = tasks.get(at % tasks.size()).id();
                happened.add(part(at, part, task, versions.merge(part, 1, Integer::sum), random));
            }
        }
        return happened;
    }

    private static TaskState changed(TaskState task, UUID plan, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> task.light(one(random, "GREEN", "YELLOW", "RED"));
            case 1, 2 -> task.in(one(random, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "SUSPENDED", "COMPLETED"));
            case 3 -> task.assigned("organization", one(random, "A", "B"), one(random, "LEAD", "SUPPORT"));
            case 4 -> random.nextBoolean() ? task.secret() : task.open();
            case 5 -> task.dueOn(TODAY.plusDays(random.nextInt(400) - 200)).inCity(one(random, "120000", "220100"));
            default -> task.ofPlan(plan);
        };
    }

    private static Event part(int at, UUID id, UUID task, int version, Random random) {
        String since = "2026-0%d-01T00:00:00Z".formatted(1 + random.nextInt(6));
        return switch (at % 3) {
            case 0 -> Programme.part("report", id, task, version, one(random, "SUBMITTED", "RETURNED", "ACCEPTED"), since);
            case 1 -> Programme.part("supervision", id, task, version, one(random, "OPEN", "ANSWERED", "CLOSED"), since);
            default -> Programme.part("extension-request", id, task, version, one(random, "REQUESTED", "REJECTED"), since);
        };
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}

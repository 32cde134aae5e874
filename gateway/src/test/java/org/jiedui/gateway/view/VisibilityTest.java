package org.jiedui.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.NoFacts;
import org.jiedui.gateway.view.Facts.PlanFacts;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role against every kind of scope: what is open, and what is confidential in each of the ways it can be. */
class VisibilityTest {

    private static final String TIANJIN = "120000";
    private static final String CHANGCHUN = "220100";
    private static final UUID PLAN_OF_TIANJIN = Ids.next();

    private final SubjectStore subjects = new SubjectStore();
    private final Visibility visibility = new Visibility(subjects);

    @BeforeEach
    void plan() {
        subjects.put(new Subject(
                "plan", PLAN_OF_TIANJIN, 1, 1, new byte[1], "P", "方案", false, new PlanFacts(Set.of(TIANJIN))));
    }

    enum Scope {
        OPEN(false, null, null),
        OF_TIANJINS_PLAN(true, PLAN_OF_TIANJIN, CHANGCHUN),
        OF_AN_UNKNOWN_PLAN(true, UUID.randomUUID(), null),
        MADE_BY_TIANJIN(true, null, TIANJIN),
        MADE_BY_CHANGCHUN(true, null, CHANGCHUN),
        ASSIGNED_TO_A_BODY(true, null, null, new Unit(Unit.Kind.ORGANIZATION, "220104")),
        ASSIGNED_TO_A_REGION(true, null, null, new Unit(Unit.Kind.REGION, "220104"));

        private final Subject task;

        Scope(boolean confidential, UUID plan, String city, Unit... units) {
            this.task = new Subject(
                    "task",
                    Ids.next(),
                    1,
                    1,
                    new byte[1],
                    "T",
                    "任务",
                    confidential,
                    new TaskFacts("DRAFT", "GREEN", plan, city, TaskFacts.NO_DAY, Set.of(units), Set.of(), null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUPERIOR  |         | true  | true  | true  | true  | true  | true  | true",
                "OFFICE    | 120000  | true  | true  | false | true  | false | false | false",
                "OFFICE    | 220100  | true  | true  | false | false | true  | false | false",
                "OFFICE    |         | true  | false | false | false | false | false | false",
                "REPORTER  | 120000  | true  | false | false | false | false | false | true",
                "PARK      | 120000  | true  | false | false | false | false | false | false",
                "EVALUATOR | 120000  | true  | false | false | false | false | false | false",
                "PARTNER   | 120000  | true  | false | false | false | false | false | false",
                "VIEWER    | 120000  | true  | false | false | false | false | false | false",
                "OPERATOR  | 120000  | false | false | false | false | false | false | false",
            })
    void who_sees_what(
            Role role,
            String city,
            boolean open,
            boolean ofTianjinsPlan,
            boolean ofAnUnknownPlan,
            boolean madeByTianjin,
            boolean madeByChangchun,
            boolean assignedToABody,
            boolean assignedToARegion) {
        Caller caller = new Caller("someone", Set.of(role), city, Set.of(), Set.of("220104"), Set.of("220104"));
        assertThat(sees(caller, Scope.OPEN)).isEqualTo(open);
        assertThat(sees(caller, Scope.OF_TIANJINS_PLAN)).isEqualTo(ofTianjinsPlan);
        assertThat(sees(caller, Scope.OF_AN_UNKNOWN_PLAN)).isEqualTo(ofAnUnknownPlan);
        assertThat(sees(caller, Scope.MADE_BY_TIANJIN)).isEqualTo(madeByTianjin);
        assertThat(sees(caller, Scope.MADE_BY_CHANGCHUN)).isEqualTo(madeByChangchun);
        assertThat(sees(caller, Scope.ASSIGNED_TO_A_BODY)).isEqualTo(assignedToABody);
        assertThat(sees(caller, Scope.ASSIGNED_TO_A_REGION)).isEqualTo(assignedToARegion);
    }

    @ParameterizedTest
    @CsvSource({"SUPERIOR,true", "OFFICE,false", "REPORTER,false", "PARK,false", "VIEWER,false"})
    void a_confidential_subject_of_a_kind_without_a_rule_here_is_for_superiors(Role role, boolean sees) {
        Subject project = new Subject(
                "project", Ids.next(), 1, 1, new byte[1], null, "项目", true, NoFacts.INSTANCE);
        Caller caller = new Caller("someone", Set.of(role), TIANJIN, Set.of(), Set.of(), Set.of());
        assertThat(visibility.maySee(caller, project)).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"SUPERIOR,true", "OFFICE,true", "REPORTER,false", "PARK,false", "VIEWER,false"})
    void a_confidential_report_is_seen_by_whoever_sees_its_task(Role role, boolean sees) {
        // Given
        Subject task = Scope.MADE_BY_TIANJIN.task;
        subjects.put(task);
        Subject report = report(task.id());
        Caller caller = new Caller("someone", Set.of(role), TIANJIN, Set.of("TJ-DRC"), Set.of(), Set.of());
        // When
        boolean seen = visibility.maySee(caller, report);
        // Then
        assertThat(seen).isEqualTo(sees);
        assertThat(visibility.maySee(caller, report(Ids.next()))).isEqualTo(role == Role.SUPERIOR);
    }

    private static Subject report(UUID task) {
        return new Subject(
                "report",
                Ids.next(),
                1,
                1,
                new byte[1],
                null,
                "2018-06",
                true,
                new Facts.TaskPartFacts(task, "TJ-DRC", null, null, null));
    }

    private boolean sees(Caller caller, Scope scope) {
        return visibility.maySee(caller, scope.task);
    }
}

package org.jiedui.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.Map;
import org.jiedui.platform.calendar.DayKind;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.clock.ChargedTo;
import org.jiedui.task.comparison.ClauseChange;
import org.jiedui.task.comparison.TaskChange;
import org.jiedui.task.comparison.UnitRole;
import org.jiedui.task.extension.model.ExtensionStatus;
import org.jiedui.task.extension.model.ExtensionVerdict;
import org.jiedui.task.plan.model.PlanStatus;
import org.jiedui.task.report.model.ReportStatus;
import org.jiedui.task.report.model.ReportVerdict;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionLevel;
import org.jiedui.task.supervision.model.SupervisionStatus;
import org.jiedui.task.task.model.AssignmentRole;
import org.jiedui.task.task.model.Dimension;
import org.jiedui.task.task.model.Light;
import org.jiedui.task.task.model.OriginKind;
import org.jiedui.task.task.model.Priority;
import org.jiedui.task.task.model.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "task")
class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AssignmentRole.class,
                ChargedTo.class,
                ClauseChange.class,
                DayKind.class,
                Dimension.class,
                ExtensionStatus.class,
                ExtensionVerdict.class,
                JudgedLight.class,
                Light.class,
                OriginKind.class,
                PlanStatus.class,
                Priority.class,
                ReportStatus.class,
                ReportVerdict.class,
                RuleKind.class,
                SupervisionLevel.class,
                SupervisionStatus.class,
                TaskChange.class,
                TaskStatus.class,
                UnitRole.class
            })
    void every_value_has_a_label_in_both_languages_and_nothing_else_has(Class<? extends Enum<?>> type) {
        Map<String, Map<String, String>> labels = labels().get(type.getSimpleName());
        assertThat(labels.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        assertThat(labels.values()).allSatisfy(label -> {
            assertThat(label.get("zh")).isNotBlank();
            assertThat(label.get("en")).isNotBlank();
        });
    }

    @Test
    void every_event_has_a_label_in_both_languages_and_nothing_else_has() {
        Map<String, Map<String, String>> labels = labels().get("Event");
        assertThat(labels.keySet())
                .containsExactlyInAnyOrderElementsOf(Contracts.ofThisModule().eventNames());
        assertThat(labels.values()).allSatisfy(label -> assertThat(label.get("zh")).isNotEqualTo(label.get("en")));
    }

    @Test
    void labels_are_those_of_the_glossary() {
        assertThat(labels().get("TaskStatus").get("IN_ACCEPTANCE"))
                .isEqualTo(Map.of("zh", "验收中", "en", "In acceptance"));
        assertThat(labels().get("AssignmentRole").get("LEAD")).isEqualTo(Map.of("zh", "牵头", "en", "Lead"));
    }

    private static Map<String, Map<String, Map<String, String>>> labels() {
        return RestAssured.given()
                .header("Authorization", Tokens.viewer().bearer())
                .get("/api/v1/labels")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }
}

package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.plan.model.PlanStatus;
import org.jiedui.task.plan.model.TargetDimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "task")
class PlanLabelsTest {

    @ParameterizedTest
    @ValueSource(classes = {PlanStatus.class, TargetDimension.class, TargetKind.class, FigureComparison.class, FigureChange.class})
    void every_value_of_a_plan_has_a_label_in_both_languages(Class<? extends Enum<?>> type) {
        Map<String, Map<String, String>> labels =
                PlanApi.as(Tokens.viewer()).get("/api/v1/labels").path(type.getSimpleName());
        assertThat(labels.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        assertThat(labels.values()).allSatisfy(label -> {
            assertThat(label.get("zh")).isNotBlank();
            assertThat(label.get("en")).isNotBlank();
        });
    }
}

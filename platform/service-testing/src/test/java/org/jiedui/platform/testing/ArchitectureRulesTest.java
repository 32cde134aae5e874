package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureRulesTest {

    private static final String HERE = ArchitectureRulesTest.class.getPackageName();

    /** What the rule must say about the deliberate violation in the package that has its name. */
    private static final Map<ArchitectureRule, List<String>> COMPLAINTS = complaints();

    @TestFactory
    Stream<DynamicTest> anObedientHouseKeepsEveryRule() {
        return rules(HERE + ".obedient")
                .withKafkaIn("relay")
                .withPlainJavaIn("decomposition")
                .tests();
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleSeesItsViolation(ArchitectureRule rule) {
        // Given
        String name = rule.name().toLowerCase(Locale.ROOT).replace("_", "");
        ArchitectureRules house = rules(HERE + ".violation." + name).withPlainJavaIn("decomposition");

        // When
        Throwable verdict = catchThrowable(() -> house.check(rule));

        // Then
        assertThat(verdict).isInstanceOf(AssertionError.class).hasMessageContaining(rule.toString());
        assertThat(verdict.getMessage()).contains(COMPLAINTS.get(rule));
    }

    @Test
    void aRuleWithNothingToLookAtFails() {
        // Given
        ArchitectureRules house = rules(HERE + ".violation.nocatchallpackages");

        // When, Then
        assertThatThrownBy(() -> house.check(ArchitectureRule.MODEL_IS_PLAIN))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void aServiceWithoutAModelMaySaySo() {
        // Given
        ArchitectureRules house =
                rules(HERE + ".violation.nocatchallpackages").withoutSubjectsOf(ArchitectureRule.MODEL_IS_PLAIN);

        // When
        house.check(ArchitectureRule.MODEL_IS_PLAIN);

        // Then
        assertThat(house.tests()).hasSize(ArchitectureRule.values().length);
    }

    @Test
    void anExemptionEndsWithItsReason() {
        // Given
        ArchitectureRules house = rules(HERE + ".obedient").withoutSubjectsOf(ArchitectureRule.MODEL_IS_PLAIN);

        // When, Then
        assertThatThrownBy(() -> house.check(ArchitectureRule.MODEL_IS_PLAIN))
                .hasMessageContaining("no longer exempt it");
    }

    private static ArchitectureRules rules(String root) {
        return ArchitectureRules.over(root, new ClassFileImporter().importPackages(root));
    }

    private static Map<ArchitectureRule, List<String>> complaints() {
        Map<ArchitectureRule, List<String>> complaints = new EnumMap<>(ArchitectureRule.class);
        complaints.put(ArchitectureRule.MODEL_IS_PLAIN, List.of("JsonProperty"));
        complaints.put(ArchitectureRule.PLAIN_JAVA_IS_PLAIN, List.of("JsonNode"));
        complaints.put(ArchitectureRule.RESOURCES_REACH_NO_STORE, List.of("TaskRepository", "EntityManager"));
        complaints.put(ArchitectureRule.RESOURCES_SHOW_NO_MODEL, List.of("TaskResource.list()"));
        complaints.put(ArchitectureRule.TRANSACTIONS_BELONG_TO_SERVICES, List.of("TaskResource.create()"));
        complaints.put(ArchitectureRule.CHANGES_ARE_APPENDED_BY_SERVICES, List.of("TaskQueries.read"));
        complaints.put(ArchitectureRule.KAFKA_STAYS_IN_ITS_ROOM, List.of("kafka.clients.producer.Producer"));
        complaints.put(ArchitectureRule.FEATURES_ARE_FREE_OF_CYCLES, List.of("Slice plan", "Slice task"));
        complaints.put(ArchitectureRule.FEATURES_SEE_SERVICES_AND_QUERIES, List.of("PlanService.tasks"));
        complaints.put(ArchitectureRule.SERVICES_SHARE_NO_CODE, List.of("TaskService.pairing"));
        complaints.put(
                ArchitectureRule.TIME_COMES_AS_A_CLOCK,
                List.of("LocalDate.now()", "java.util.Date", "System.currentTimeMillis()"));
        complaints.put(ArchitectureRule.NO_CATCH_ALL_PACKAGES, List.of("util.Strings"));
        return complaints;
    }
}

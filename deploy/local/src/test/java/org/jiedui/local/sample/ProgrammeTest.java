package org.jiedui.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.sample.Programme.PlanFile;
import org.jiedui.local.sample.Programme.TaskStory;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    @Test
    void both_plans_come_with_their_texts() throws IOException {
        // Given
        Programme programme = Programme.bundled();
        // When
        List<PlanFile> plans = programme.plans();
        // Then
        assertThat(plans).extracting(PlanFile::code).containsExactly("TC-2018", "TJ-QYXT-2019");
        assertThat(plans).allSatisfy(plan -> assertThat(plan.text()).hasSizeGreaterThan(3_000));
    }

    @Test
    void the_pairings_make_the_twenty_links_of_the_plan() throws IOException {
        // Given
        Programme programme = Programme.bundled();
        // When
        int links = programme.pairings().stream()
                .mapToInt(pairing ->
                        pairing.get("left").size() * pairing.get("right").size())
                .sum();
        // Then
        assertThat(programme.pairings()).hasSize(16);
        assertThat(links).isEqualTo(20);
    }

    @Test
    void nothing_refers_to_an_entry_that_comes_later_or_never() throws IOException {
        // Given
        Programme programme = Programme.bundled();
        Set<String> regions = new HashSet<>();
        Set<String> organizations = new HashSet<>();
        // When
        for (ObjectNode region : programme.regions()) {
            assertThat(region.path("parentCode").asText("")).isIn(withNone(regions));
            regions.add(region.get("code").textValue());
        }
        for (ObjectNode organization : programme.organizations()) {
            assertThat(organization.path("parentCode").asText("")).isIn(withNone(organizations));
            assertThat(organization.path("region").textValue()).isIn(regions);
            organizations.add(organization.get("code").textValue());
        }
        // Then
        for (TaskStory story : programme.stories()) {
            assertThat(story.assignments())
                    .allSatisfy(assignment -> assertThat(known(assignment, regions, organizations))
                            .isTrue());
        }
        for (DemoUser user : DemoUser.values()) {
            assertThat(organizations).containsAll(user.organizations());
            assertThat(regions).containsAll(user.regions());
            user.city().ifPresent(city -> assertThat(regions).contains(city));
        }
    }

    @Test
    void what_is_handed_in_comes_from_a_unit_of_the_task_and_is_judged_by_an_office() throws IOException {
        // Given
        Programme programme = Programme.bundled();
        // When
        List<Programme.HandIn> handIns = programme.handIns();
        // Then
        assertThat(handIns).extracting(Programme.HandIn::kind).contains("reports", "extension-requests");
        assertThat(handIns).allSatisfy(handIn -> {
            DemoUser unit = DemoUser.named(handIn.by());
            assertThat(programme.stories())
                    .filteredOn(story -> story.plan().equals(handIn.plan())
                            && story.clausePath().equals(handIn.clausePath()))
                    .flatExtracting(TaskStory::assignments)
                    .anySatisfy(assignment -> assertThat(unit.organizations().contains(assignment.path("organization").asText())
                                    || unit.regions().contains(assignment.path("region").asText()))
                            .isTrue());
            assertThat(handIn.judgement() == null || DemoUser.named(handIn.judgedBy()).role().equals("office"))
                    .isTrue();
        });
    }

    private static boolean known(ObjectNode assignment, Set<String> regions, Set<String> organizations) {
        return organizations.contains(assignment.path("organization").asText())
                || regions.contains(assignment.path("region").asText());
    }

    private static Set<String> withNone(Set<String> codes) {
        Set<String> more = new HashSet<>(codes);
        more.add("");
        return more;
    }
}

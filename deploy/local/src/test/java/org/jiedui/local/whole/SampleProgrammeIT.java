package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.sample.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds after the first {@code ./dev up}. */
@ExtendWith(WithWholeSystem.class)
class SampleProgrammeIT {
    private final WholeSystem system;
    private User office;

    SampleProgrammeIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void signIn() throws IOException {
        office = system.as(DemoUser.TJ_OFFICE);
    }

    @Test
    void the_cooperation_plan_has_its_eighteen_tasks_unassigned_by_the_text() throws Exception {
        // Given
        String plan = "/plans/TC-2018";
        // When
        JsonNode proposal = office.get(plan + "/decomposition").expect(200).json();
        // Then
        List<String> adopted = clausePaths(proposal.path("drafts"));
        assertThat(adopted)
                .containsExactly(
                        "三/（一）/1", "三/（一）/2", "三/（一）/3", "三/（一）/4", "三/（一）/5", "三/（二）/6",
                        "三/（二）/7", "三/（二）/8", "三/（二）/9", "三/（二）/10", "三/（三）/11", "三/（三）/12",
                        "三/（三）/13", "三/（四）/14", "三/（四）/15", "三/（四）/16", "三/（五）/17", "三/（五）/18");
        assertThat(proposal.path("drafts").findValues("leads")).allMatch(JsonNode::isEmpty);
        assertThat(tasksOf("TC-2018")).containsExactlyInAnyOrderElementsOf(adopted);
    }

    @Test
    void the_cooperation_plan_proposes_fifteen_pairings_and_one_under_them() throws Exception {
        // Given
        String plan = "/plans/TC-2018";
        // When
        JsonNode pairings =
                office.get(plan + "/decomposition").expect(200).json().path("pairings");
        // Then
        assertThat(pairings).hasSize(16);
        assertThat(pairings).filteredOn(pairing -> pairing.has("parent")).hasSize(1);
        assertThat(pairings)
                .extracting(pairing -> pairing.path("left").size() * pairing.path("right").size())
                .satisfies(links -> assertThat(links.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(20));
    }

    @Test
    void the_regional_plan_has_a_task_for_each_of_its_seventeen_notes() throws Exception {
        // Given
        String plan = "/plans/TJ-QYXT-2019";
        // When
        JsonNode drafts =
                office.get(plan + "/decomposition").expect(200).json().path("drafts");
        // Then
        assertThat(clausePaths(drafts))
                .containsExactly(
                        "二/（四）", "二/（五）", "二/（六）", "二/（七）", "三/（八）", "三/（八）", "三/（八）", "三/（八）",
                        "三/（八）", "三/（九）", "三/（十）", "三/（十）", "三/（十）", "四/（十一）", "四/（十二）",
                        "四/（十三）", "四/（十四）");
        assertThat(drafts.at("/1/leads/0/text").asText()).isEqualTo("市农委");
        assertThat(drafts.at("/1/leads/0/organization").asText()).isEqualTo("TJ-ARA");
        assertThat(tasksOf("TJ-QYXT-2019")).containsExactlyInAnyOrderElementsOf(clausePaths(drafts));
    }

    @Test
    void the_text_of_each_plan_becomes_its_tree_of_clauses() throws Exception {
        // Given
        String cooperation = "/plans/TC-2018/clauses";
        // When
        List<String> paths = office.get(cooperation).expect(200).json().findValuesAsText("path");
        // Then
        assertThat(paths)
                .contains("一", "二", "三", "三/（五）/18", "四/（一）", "四/（二）", "五/（一）", "五/（六）")
                .doesNotContain("五/（七）");
        assertThat(office.get("/plans/TJ-QYXT-2019/clauses").expect(200).json().findValuesAsText("path"))
                .contains("一/（一）", "四/（十四）")
                .hasSize(18);
    }

    @Test
    void the_directory_and_the_pairings_are_complete() throws Exception {
        // Given
        Programme programme = Programme.bundled();
        String count = "?count=true&limit=1";
        // When
        int regions = total("/regions" + count);
        int organizations = total("/organizations" + count);
        JsonNode pairings = office.get("/pairings?count=true").expect(200).json();
        // Then
        assertThat(regions).isEqualTo(programme.regions().size());
        assertThat(organizations).isEqualTo(programme.organizations().size());
        assertThat(pairings.path("total").asInt()).isEqualTo(16);
        assertThat(pairings.path("items")).filteredOn(pairing -> pairing.has("parentId")).hasSize(1);
    }

    @Test
    void the_view_of_the_gateway_holds_exactly_what_the_services_hold() throws Exception {
        // Given
        Map<String, JsonNode> services = Digests.ofServices(system);
        // When
        Digests.awaitEqual(system);
        // Then
        assertThat(services)
                .containsKeys("region", "organization", "pairing", "plan", "task", "report", "extension-request");
    }

    @Test
    void loading_it_again_changes_nothing() throws Exception {
        // Given
        Map<String, JsonNode> before = Digests.ofServices(system);
        // When
        String printed = system.command("up", "--detach");
        // Then
        assertThat(printed).contains("sample: regions are there").contains("sample: task stories are there")
                .contains("sample: reports and requests are there");
        assertThat(Digests.ofServices(system)).isEqualTo(before);
    }

    @Test
    void there_are_reports_and_requests_in_each_state() throws Exception {
        // Given
        List<String> reportStates = List.of("SUBMITTED", "ACCEPTED", "RETURNED");
        List<String> requestStates = List.of("REQUESTED", "APPROVED", "REJECTED");
        // When
        JsonNode reports = office.get("/reports").expect(200).json().path("items");
        JsonNode requests = office.get("/extension-requests").expect(200).json().path("items");
        // Then
        assertThat(reports.findValuesAsText("status")).containsAll(reportStates);
        assertThat(requests.findValuesAsText("status")).containsAll(requestStates);
        assertThat(office.get("/tasks?progress.from=45&sort=progress").expect(200).json().path("items").findValuesAsText("clausePath"))
                .containsExactly("三/（二）/7", "四/（十二）");
    }

    @Test
    void most_tasks_are_green_some_yellow_and_few_red_whenever_it_is_loaded() throws Exception {
        // Given
        String cooperation = office.get("/plans/TC-2018").expect(200).id();
        String regional = office.get("/plans/TJ-QYXT-2019").expect(200).id();
        // When
        JsonNode lights = office.get("/overview/lights?plan=TC-2018").expect(200).json();
        // Then
        assertThat(lit(cooperation, "RED")).containsExactlyInAnyOrder("三/（二）/6", "三/（四）/14");
        assertThat(lit(cooperation, "YELLOW")).containsExactlyInAnyOrder("三/（一）/4", "三/（三）/12", "三/（四）/16");
        assertThat(lit(regional, "RED")).containsExactly("二/（六）");
        assertThat(lit(regional, "YELLOW")).containsExactly("四/（十三）");
        assertThat(lights.path("byLight")).hasToString("{\"GREEN\":7,\"YELLOW\":3,\"RED\":2}");
    }

    @Test
    void one_task_is_escalated_to_the_third_level_and_the_other_red_ones_have_a_reminder() throws Exception {
        // Given
        Map<String, List<String>> levels = new HashMap<>();
        // When
        for (String plan : List.of("TC-2018", "TJ-QYXT-2019")) {
            String id = office.get("/plans/" + plan).expect(200).id();
            for (JsonNode task : StoryPlan.items(office.get("/tasks?light=RED&planId=" + id).expect(200))) {
                levels.put(
                        task.path("clausePath").asText(),
                        office.get("/supervisions?sort=raisedOn&taskId=" + task.path("id").asText())
                                .expect(200)
                                .json()
                                .findValuesAsText("level"));
            }
        }
        // Then
        assertThat(levels)
                .isEqualTo(Map.of(
                        "二/（六）", List.of("REMINDER", "URGING", "NOTICE"),
                        "三/（二）/6", List.of("REMINDER"),
                        "三/（四）/14", List.of("REMINDER")));
    }

    private List<String> lit(String plan, String light) throws IOException, InterruptedException {
        String list = "/tasks?status=ASSIGNED,IN_PROGRESS,IN_ACCEPTANCE&planId=" + plan + "&light=" + light;
        return clausePaths(office.get(list).expect(200).json().path("items"));
    }

    private int total(String path) throws IOException, InterruptedException {
        return office.get(path).expect(200).json().path("total").asInt();
    }

    private List<String> tasksOf(String plan) throws IOException, InterruptedException {
        String id = office.get("/plans/" + plan).expect(200).id();
        return clausePaths(office.get("/tasks?planId=" + id).expect(200).json().path("items"));
    }

    private static List<String> clausePaths(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("clausePath").asText())
                .toList();
    }
}

package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks as a sheet: what an office prints for a meeting. */
@QuarkusTest
@WithEngines(database = "task")
class TaskExportTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void who_does_what_and_by_when_can_be_read_in_a_cell() {
        // Given
        String mark = mark();
        newTask(
                """
                {"title": "共建园区", "tags": ["%s"], "dueOn": "2018-06-30", "weight": 2.5, "clausePath": "三/（四）/14",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD", "duty": "汇总; 上报"},
                                 {"region": "220104", "role": "SUPPORT"}],
                 "milestones": [{"title": "选址", "dueOn": "2018-03-31", "doneOn": "2018-03-30"}, {"title": "开工"}]}
                """
                        .formatted(mark));
        String query = "fields=title,status,dueOn,weight,clausePath,assignments,milestones,overdue&tags=" + mark;

        // When
        String zh = csv(Tokens.viewer(), "zh", query);
        String en = csv(Tokens.viewer(), "en", query);

        // Then
        assertThat(zh)
                .isEqualTo(
                        """
                        \uFEFF任务名称,状态,完成时限,权重,条款,任务分派,里程碑,逾期
                        共建园区,草拟,2018-06-30,2.5,三/（四）/14,"单位: TJ-DRC 天津市发展和改革委员会; 角色: 牵头; 职责: 汇总\\; 上报
                        地区: 220104 朝阳区; 角色: 配合","名称: 选址; 计划日期: 2018-03-31; 完成日期: 2018-03-30
                        名称: 开工",是
                        """);
        assertThat(en)
                .startsWith("\uFEFFTitle,Status,Due on,Weight,Clause,Assignments,Milestones,Overdue\n")
                .contains("Organization: TJ-DRC 天津市发展和改革委员会; Role: Lead; Duty: ")
                .endsWith("Yes\n");
    }

    @Test
    void what_is_confidential_is_in_no_sheet_of_others() {
        // Given
        String mark = mark();
        newTask("{\"title\": \"公开\", \"tags\": [\"" + mark + "\"]}");
        newTask("{\"title\": \"保密\", \"tags\": [\"" + mark + "\"], \"confidential\": true}");
        String query = "fields=title&sort=title&tags=" + mark;
        // Then
        for (Token blind : List.of(Tokens.viewer(), Tokens.ccOffice(), Tokens.tjHeping(), Tokens.partner())) {
            assertThat(csv(blind, "zh", query)).isEqualTo("\uFEFF任务名称\n公开\n");
        }
        for (Token sees : List.of(Tokens.superior(), Tokens.tjOffice())) {
            assertThat(csv(sees, "zh", query)).isEqualTo("\uFEFF任务名称\n保密\n公开\n");
        }
    }

    private static String csv(Token token, String language, String query) {
        Response answer = as(token).accept("text/csv").header("Accept-Language", language).get(TASKS + "?" + query);
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newChild;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks out of sheets: what is peculiar to them. */
@QuarkusTest
@WithEngines(database = "task")
class TaskImportApiTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mark = mark();

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void tasks_that_were_exported_come_in_again_as_they_are(String format) {
        // Given
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        String parent = newTask(
                """
                {"title": "共建园区", "tags": ["%s", "a, b"], "planId": "%s", "dueOn": "2018-06-30", "startOn": "2018-01-01",
                 "weight": 2.5, "clausePath": "三/（四）/14", "span": {"start": 3, "end": 9}, "priority": "URGENT",
                 "dimension": "PLATFORM", "description": "一\\n二; 三\\\\", "sourceRegion": "120116", "adoptingRegion": "220104",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD", "duty": "汇总; 上报"},
                                 {"region": "220104", "role": "SUPPORT"}],
                 "unresolvedUnits": [{"text": "各有关部门", "role": "SUPPORT"}],
                 "milestones": [{"title": "选址", "dueOn": "2018-03-31", "doneOn": "2018-03-30"}, {"title": "开工"}],
                 "origin": {"kind": "MEETING", "ref": "x-1"}}
                """
                        .formatted(mark, plan));
        newChild(parent, ", \"tags\": [\"" + mark + "\"]");
        byte[] exported = as(Tokens.tjOffice()).accept(format).get(TASKS + "?tags=" + mark).asByteArray();

        // When
        Response answer = send(Tokens.tjOffice(), format, exported);

        // Then
        answer.then()
                .statusCode(200)
                .body("unchanged", equalTo(2), "changed", equalTo(0), "created", equalTo(0))
                .body("ignoredColumns", hasItem("状态"));
    }

    @Test
    void a_parent_that_an_export_leaves_out_stays_the_parent() {
        // Given
        String parent = newTask("{\"title\": \"保密\", \"confidential\": true}");
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        String child = newChild(parent, ", \"planId\": \"" + plan + "\", \"tags\": [\"" + mark + "\"]");
        byte[] exported = as(Tokens.ccOffice()).accept(XLSX).get(TASKS + "?tags=" + mark).asByteArray();

        // When
        Response answer = send(Tokens.ccOffice(), XLSX, exported);

        // Then
        answer.then().statusCode(200).body("unchanged", equalTo(1), "changed", equalTo(0));
        as(Tokens.superior()).get(TASKS + "/" + child).then().body("parentId", equalTo(parent));
    }

    @Test
    void a_sheet_of_tasks_names_units_by_their_codes_and_gets_codes_of_its_own() {
        // Given
        String sheet = "任务名称,标签,完成时限,任务分派\r\n共建园区," + mark + ",2018年6月30日,\"单位: TJ-DRC 市发展改革委; 角色: 牵头\n地区：220104; 角色：配合\"\r\n"
                + "招商," + mark + ",,\r\n";

        // When
        Response answer = send(Tokens.tjOffice(), CSV, sheet.getBytes(StandardCharsets.UTF_8));

        // Then
        answer.then().statusCode(200).body("created", equalTo(2), "items.version", contains(1, 1));
        Response task = as(Tokens.viewer()).get(TASKS + "/" + answer.path("items[0].id"));
        task.then()
                .body("dueOn", equalTo("2018-06-30"), "status", equalTo("DRAFT"), "city", equalTo("120000"))
                .body("assignments.role", contains("LEAD", "SUPPORT"))
                .body("assignments[0].organization.code", equalTo("TJ-DRC"))
                .body("assignments[1].region.code", equalTo("220104"));
        assertThat(task.<String>path("code")).matches("T-[0-9]{4}-[0-9]{6,}");
        as(Tokens.viewer()).get(TASKS + "/" + answer.path("items[0].id") + "/history").then()
                .body("items[0].actor", equalTo("tj-office"));
    }

    @Test
    void rules_between_things_are_told_at_their_cells() {
        // Given
        String sheet = "任务名称,任务分派,经验来源地\r\n共建园区,\"单位: TJ-DRC; 角色: 牵头\n单位: NOBODY; 角色: 主持\",999999\r\n招商,发展改革委,\r\n";

        // When
        Response answer = send(Tokens.tjOffice(), CSV, sheet.getBytes(StandardCharsets.UTF_8));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors.collect { it.row + ' ' + it.column + ' ' + it.code }", contains(
                        "2 任务分派 invalid-value", "2 任务分派 unknown-organization", "2 经验来源地 unknown-region", "3 任务分派 invalid-format"))
                .body("errors[0].message", startsWith("第 2 行，角色：可用的值"))
                .body("errors[0].pointer", nullValue());
    }

    @Test
    void a_unit_imports_no_tasks() {
        send(Tokens.tjDrc(), CSV, "任务名称\r\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(403);
    }

    @Test
    void what_a_caller_may_not_see_is_not_there_for_its_sheets() {
        String hidden = newTask("{\"title\": \"保密\", \"confidential\": true}");
        send(Tokens.ccOffice(), CSV, ("id,version,title\r\n" + hidden + ",1,改\r\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(404)
                .body("errors[0].row", equalTo(2), "errors[0].code", equalTo("not-found"));
    }

    private static Response send(Token token, String format, byte[] sheet) {
        return as(token).header("Content-Type", format).body(sheet).post(TASKS + "/import");
    }
}

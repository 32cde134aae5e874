package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.list;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.walk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "task")
class TaskListApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clausePath=三/（一） | A",
                "clausePath=三/（一）/1,四 | A B",
                "dimension=PLATFORM | A",
                "dimension=PLATFORM,TALENT | A B",
                "priority=URGENT | B",
                "weight=8 | A",
                "weight.from=2&weight.to=9 | A",
                "weight=8.0 | A",
                "weight.from=7.999&weight.to=8.001 | A",
                "weight.to=0.5 | ",
                "startOn=2026-03-01 | A",
                "dueOn.from=2026-04-01&dueOn.to=2026-04-30 | A",
                "dueOn.to=2099-12-31 | A B",
                "status=DRAFT | A B C",
                "status=COMPLETED | ",
                "progress=0 | A B C",
                "light=GREEN | A B C",
                "organization=TJ-DRC | A B",
                "organization=CC-DRC,TJ-ARA | A",
                "region=220104 | B",
                "role=GUIDE | A",
                "lead=TJ-DRC | A",
                "lead=220104,TJ-DRC | A B",
                "sourceRegion=120116 | A",
                "adoptingRegion=220100 | A",
                "confidential=true | C",
                "confidential=false | A B",
                "origin.kind=MEETING | B",
                "origin.ref=2018-1 | B",
                "city=120000 | A B C",
                "city=220100 | ",
                "overdue=true | A",
                "overdue=false | B C",
                "q=科技 | B",
                "createdAt.from=2999-01-01T00:00:00Z | "
            })
    void each_filter_finds_what_it_should(String query, String expected) {
        // Given
        String mark = mark();
        threeTasks(mark);
        // When
        Response found = list(Tokens.tjOffice(), query + "&tags=" + mark + "&count=true&sort=title");
        // Then
        String[] titles = expected == null ? new String[0] : expected.split(" ");
        found.then()
                .statusCode(200)
                .body("items.title.collect { it.substring(0, 1) }", titles.length == 0 ? empty() : contains(titles))
                .body("total", equalTo(titles.length));
    }

    @Test
    void several_tasks_are_had_by_their_ids() {
        String one = newTask("{\"title\": \"甲\"}");
        String other = newTask("{\"title\": \"乙\"}");
        list(Tokens.viewer(), "sort=createdAt&id=" + one + "," + other).then().body("items.id", contains(one, other));
    }

    @Test
    void several_values_of_one_filter_are_alternatives() {
        String one = mark();
        String other = mark();
        newTask("{\"title\": \"甲\", \"tags\": [\"" + one + "\"]}");
        newTask("{\"title\": \"乙\", \"tags\": [\"" + other + "\", \"拓展区\"]}");
        list(Tokens.viewer(), "sort=createdAt&tags=" + one + "," + other).then().body("items.title", contains("甲", "乙"));
        list(Tokens.viewer(), "tags=" + one + "&tags=" + other + "&title=乙").then().body("items.title", contains("乙"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, A B C",
        "-title, C B A",
        "dueOn, A B C",
        "-dueOn, B A C",
        "startOn, A B C",
        "priority, A C B",
        "-priority, B C A",
        "'weight,title', B C A",
        "clausePath, A B C",
        "createdAt, A B C",
        "-createdAt, C B A",
        "'status,-title', C B A"
    })
    void each_sort_puts_the_empty_last_both_ways(String sort, String expected) {
        // Given
        String mark = mark();
        threeTasks(mark);
        // When
        Response found = list(Tokens.tjOffice(), "tags=" + mark + "&sort=" + sort);
        // Then
        found.then()
                .statusCode(200)
                .body("items.title.collect { it.substring(0, 1) }", contains(expected.split(" ")));
    }

    @Test
    void pages_join_up_without_gap_or_overlap_also_where_sort_values_are_equal_or_missing() {
        // Given
        String mark = mark();
        for (int i = 0; i < 7; i++) {
            String due = i < 3 ? ", \"dueOn\": \"2027-05-01\"" : "";
            newTask("{\"title\": \"翻页" + i + "\", \"tags\": [\"" + mark + "\"]" + due + "}");
        }
        StringBuilder titles = new StringBuilder();
        String query = "tags=" + mark + "&sort=-dueOn&limit=2&count=true";
        String cursor = null;
        // When
        do {
            Response page = list(Tokens.viewer(), query + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200).body("total", equalTo(7));
            page.jsonPath().getList("items.title", String.class).forEach(title -> titles.append(title.charAt(2)));
            cursor = page.path("next");
        } while (cursor != null);
        // Then
        org.assertj.core.api.Assertions.assertThat(titles.toString()).isEqualTo("2106543");
    }

    @Test
    void the_tasks_of_one_plan_are_found_by_it() {
        String plan = newPlan(Tokens.tjOffice(), "120000");
        String task = newTask("{\"title\": \"共建园区\", \"planId\": \"" + plan + "\"}");
        list(Tokens.viewer(), "planId=" + plan).then().body("items.id", contains(task)).body("next", nullValue());
    }

    @Test
    void a_finished_task_is_not_overdue() {
        String mark = mark();
        String task = TaskApi.newLedTask(", \"dueOn\": \"2026-04-15\", \"tags\": [\"" + mark + "\"]");
        list(Tokens.viewer(), "overdue=true&tags=" + mark).then().body("items.id", contains(task));
        // When
        walk(task, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "COMPLETED");
        // Then
        list(Tokens.viewer(), "overdue=true&tags=" + mark).then().body("items", empty());
    }

    @Test
    void a_task_is_not_overdue_on_its_day_in_china() {
        String mark = mark();
        LocalDate today = LocalDate.now(Days.ZONE);
        String due = "{\"title\": \"%s\", \"tags\": [\"" + mark + "\"], \"dueOn\": \"%s\"}";
        newTask(due.formatted("今天", today));
        newTask(due.formatted("昨天", today.minusDays(1)));
        list(Tokens.viewer(), "overdue=true&tags=" + mark).then().body("items.title", contains("昨天"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"colour=red", "dueOn=tomorrow", "status=OPEN", "limit=0", "planId=7", "sort=colour", "overdue=perhaps", "weight=heavy", "role=BOSS"
            })
    void what_cannot_be_asked_is_refused(String query) {
        list(Tokens.viewer(), query)
                .then()
                .statusCode(400)
                .body("code", query.startsWith("colour") ? equalTo("unknown-parameter") : equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void a_cursor_goes_with_its_own_question_only() {
        String mark = mark();
        threeTasks(mark);
        Response first = list(Tokens.tjOffice(), "tags=" + mark + "&limit=1");
        first.then().header("Link", containsString("rel=\"next\""));
        list(Tokens.tjOffice(), "tags=" + mark + "&limit=1&sort=title&cursor=" + first.path("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void every_item_tells_what_this_caller_may_do_with_it() {
        String mark = mark();
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        newTask("{\"title\": \"两市\", \"tags\": [\"" + mark + "\"], \"planId\": \"" + plan + "\"}");
        newTask("{\"title\": \"天津\", \"tags\": [\"" + mark + "\"]}");
        list(Tokens.ccOffice(), "sort=title&tags=" + mark)
                .then()
                .body("items.title", containsInAnyOrder("两市", "天津"))
                .body(
                        "items.find { it.title == '两市' }.allowedTransitions",
                        contains("ASSIGNED", "SUSPENDED", "CANCELLED"))
                .body("items.find { it.title == '天津' }.allowedTransitions", empty());
    }

    /** A, overdue and richly told; B, due in the far future; C, confidential and bare. */
    private static void threeTasks(String mark) {
        newTask(
                """
                {"title": "A %1$s", "tags": ["%1$s", "拓展区"], "clausePath": "三/（一）/1", "dimension": "PLATFORM",
                 "priority": "LOW", "weight": 8, "startOn": "2026-03-01", "dueOn": "2026-04-15",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"organization": "CC-DRC", "role": "SUPPORT"},
                                 {"organization": "TJ-ARA", "role": "GUIDE"}],
                 "sourceRegion": "120116", "adoptingRegion": "220100"}
                """
                        .formatted(mark));
        newTask(
                """
                {"title": "B %1$s", "tags": ["%1$s"], "clausePath": "四/（二）", "dimension": "TALENT", "priority": "URGENT",
                 "dueOn": "2099-12-31", "description": "科技人才",
                 "assignments": [{"organization": "TJ-DRC", "role": "SUPPORT"}, {"region": "220104", "role": "LEAD"}],
                 "origin": {"kind": "MEETING", "ref": "2018-1"}}
                """
                        .formatted(mark));
        newTask("{\"title\": \"C %1$s\", \"tags\": [\"%1$s\"], \"confidential\": true}".formatted(mark));
    }
}

package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.supervision.SupervisionApi.TASKS;
import static org.jiedui.task.supervision.SupervisionApi.as;
import static org.jiedui.task.supervision.SupervisionApi.newRunningTask;
import static org.jiedui.task.supervision.SupervisionApi.patch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is raised while a task stays red. */
@QuarkusTest
@WithEngines(database = "task")
class EscalationApiTest {

    private static final LocalDate MONDAY = LocalDate.of(2037, 6, 1);

    @Inject
    JudgementDay judgement;

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void what_stays_red_is_raised_level_by_level_and_each_once() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\", \"confidential\": true");

        // When
        for (int step = 0; step <= 10; step++) {
            LocalDate next = MONDAY.plusDays(step / 5 * 7 + step % 5);
            day(next);
            day(next);
        }

        // Then
        JsonPath raised = as(Tokens.tjOffice())
                .get(TASKS + "/" + task + "/supervisions?sort=raisedOn")
                .jsonPath();
        assertThat(raised.getList("items.level")).containsExactly("REMINDER", "URGING", "NOTICE");
        assertThat(raised.getList("items.raisedOn")).containsExactly("2037-06-01", "2037-06-08", "2037-06-15");
        assertThat(raised.getList("items.replyDueOn")).containsExactly("2037-06-04", "2037-06-11", "2037-06-18");
        assertThat(raised.getList("items.redSince")).containsOnly("2037-06-01");
        assertThat(raised.getList("items.confidential")).containsOnly(true);
        assertThat(raised.getList("items[0].rules")).containsExactly("DUE");
        assertThat(raised.getString("items[1].text")).contains("2037-06-01", "5 个工作日", "DUE");
    }

    @Test
    void what_was_closed_is_not_raised_again_while_the_task_stays_red_but_when_it_is_red_anew() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\"");
        day(MONDAY);
        String path = TASKS + "/" + task + "/supervisions";
        String id = as(Tokens.tjOffice()).get(path).path("items[0].id");
        as(Tokens.tjOffice())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"CLOSED\", \"reason\": \"已当面说明\"}")
                .post(path + "/" + id + "/transitions")
                .then()
                .statusCode(200);

        // When
        day(MONDAY.plusDays(1));
        patch(Tokens.tjOffice(), TASKS + "/" + task, 3, "{\"dueOn\": \"2037-06-03\"}").then().statusCode(200);
        day(MONDAY.plusDays(2));
        day(MONDAY.plusDays(3));

        // Then
        assertThat(as(Tokens.tjOffice()).get(path + "?sort=raisedOn").<List<String>>path("items.raisedOn"))
                .containsExactly("2037-06-01", "2037-06-04");
    }

    private void day(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> judgement.judge(day, false, looked -> {}));
    }
}

package org.jiedui.task.task;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights to two things at once, which the rights tables do not tell: a task, and where it is to go. */
@QuarkusTest
@WithEngines(database = "task")
class TaskRightsTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_task_enters_another_plan_only_through_a_party_to_it() {
        // Given
        String ofBoth = TaskApi.newPlan(Tokens.tjOffice(), "120000", "220100");
        String ofTianjin = TaskApi.newPlan(Tokens.tjOffice(), "120000");
        String task = TaskApi.newTask("{\"title\": \"共建园区\", \"planId\": \"" + ofBoth + "\"}");
        String move = "{\"planId\": \"" + ofTianjin + "\"}";
        // Then
        TaskApi.patch(Tokens.ccOffice(), task, 1, move).then().statusCode(403);
        TaskApi.patch(Tokens.tjOffice(), task, 1, move).then().statusCode(200);
    }

    @Test
    void nobody_hangs_a_task_of_their_own_under_one_that_they_do_not_keep() {
        // Given
        String ofTianjin = TaskApi.newTask();
        String ofChangchun = TaskApi.create(Tokens.ccOffice(), "{\"title\": \"长春\"}").path("id");
        // Then
        TaskApi.patch(Tokens.ccOffice(), ofChangchun, 1, TaskTreeApiTest.parent(ofTianjin))
                .then()
                .statusCode(403);
    }
}

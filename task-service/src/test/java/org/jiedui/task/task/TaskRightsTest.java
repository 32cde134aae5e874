package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.newPlan;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Role × scope × operation. Each task stands in ASSIGNED and is led by TJ-DRC, with 220104 in support. */
@QuarkusTest
@WithEngines(database = "task")
class TaskRightsTest {

    /** Whose the task is. */
    private enum Scope {
        /** Made by Tianjin's office, in no plan. */
        OF_TIANJIN,
        /** In a plan of both cities. */
        OF_BOTH,
        CONFIDENTIAL_OF_TIANJIN,
        CONFIDENTIAL_OF_BOTH;

        boolean isConfidential() {
            return name().startsWith("CONFIDENTIAL");
        }

        boolean isInPlan() {
            return name().endsWith("BOTH");
        }
    }

    private enum Operation {
        READ,
        HISTORY,
        PATCH,
        REMOVE,
        /** ASSIGNED to IN_PROGRESS. */
        BEGIN,
        CANCEL,
        PATCH_IN_A_BATCH,
        REMOVE_IN_A_BATCH,
        BEGIN_IN_A_BATCH
    }

    private static final Map<String, Token> CALLERS = Map.ofEntries(
            Map.entry("tj-office", Tokens.tjOffice()),
            Map.entry("cc-office", Tokens.ccOffice()),
            Map.entry("leading reporter", Tokens.tjDrc()),
            Map.entry("supporting reporter", Tokens.ccChaoyang()),
            Map.entry("other reporter", Tokens.tjHeping()),
            Map.entry("superior", Tokens.superior()),
            Map.entry("park", Tokens.parkAdmin()),
            Map.entry("evaluator", Tokens.evaluator()),
            Map.entry("partner", Tokens.partner()),
            Map.entry("viewer", Tokens.viewer()),
            Map.entry("operator", Tokens.operator()),
            Map.entry("nobody", Token.of("nobody")),
            Map.entry("office of nowhere", Token.of("nowhere").roles("office")));

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    static Stream<Arguments> matrix() {
        return new TreeSet<>(CALLERS.keySet())
                .stream().flatMap(caller -> Stream.of(Scope.values()).map(scope -> Arguments.of(caller, scope)));
    }

    @ParameterizedTest(name = "{0} and a task {1}")
    @MethodSource("matrix")
    void everybody_does_what_their_role_and_scope_allow_and_nothing_else(String caller, Scope scope) {
        for (Operation operation : Operation.values()) {
            // Given
            String task = assigned(scope);
            // When
            int status = status(CALLERS.get(caller), operation, task);
            // Then
            assertThat(status).as("%s by %s of %s", operation, caller, scope).isEqualTo(expected(caller, scope, operation));
        }
    }

    @Test
    void only_an_office_adds_tasks_and_only_a_party_adds_them_to_a_plan() {
        String ofTianjin = "{\"title\": \"共建园区\", \"planId\": \"" + newPlan(Tokens.tjOffice(), "120000") + "\"}";
        Set<String> offices = Set.of("tj-office", "cc-office");
        CALLERS.forEach((name, token) -> {
            assertThat(TaskApi.create(token, "{\"title\": \"共建园区\"}").statusCode())
                    .as(name)
                    .isEqualTo(offices.contains(name) ? 201 : 403);
            assertThat(TaskApi.create(token, ofTianjin).statusCode())
                    .as(name)
                    .isEqualTo(name.equals("tj-office") ? 201 : 403);
        });
    }

    @Test
    void a_task_enters_another_plan_only_through_a_party_to_it() {
        String ofBoth = newPlan(Tokens.tjOffice(), "120000", "220100");
        String ofTianjin = newPlan(Tokens.tjOffice(), "120000");
        String task = TaskApi.newTask("{\"title\": \"共建园区\", \"planId\": \"" + ofBoth + "\"}");
        String move = "{\"planId\": \"" + ofTianjin + "\"}";
        TaskApi.patch(Tokens.ccOffice(), task, 1, move).then().statusCode(403);
        TaskApi.patch(Tokens.tjOffice(), task, 1, move).then().statusCode(200);
    }

    @Test
    void nobody_hangs_a_task_under_one_that_they_do_not_keep() {
        String ofTianjin = TaskApi.newTask();
        String ofChangchun = TaskApi.create(Tokens.ccOffice(), "{\"title\": \"长春\"}").path("id");
        String under = "{\"title\": \"子任务\", \"parentId\": \"" + ofTianjin + "\"}";
        TaskApi.create(Tokens.ccOffice(), under).then().statusCode(403);
        TaskApi.patch(Tokens.ccOffice(), ofChangchun, 1, TaskTreeApiTest.parent(ofTianjin))
                .then()
                .statusCode(403);
    }

    private static int expected(String caller, Scope scope, Operation operation) {
        boolean readsNothing = Set.of("operator", "nobody").contains(caller);
        boolean sees = !readsNothing
                && (!scope.isConfidential()
                        || Set.of("tj-office", "superior", "leading reporter", "supporting reporter").contains(caller)
                        || (caller.equals("cc-office") && scope.isInPlan()));
        boolean keeps = caller.equals("tj-office") || (caller.equals("cc-office") && scope.isInPlan());
        boolean office = Set.of("tj-office", "cc-office").contains(caller);
        boolean reporter = caller.endsWith("reporter");
        return switch (operation) {
            case READ, HISTORY -> readsNothing ? 403 : sees ? 200 : 404;
            case PATCH -> !office ? 403 : !sees ? 404 : keeps ? 200 : 403;
            case REMOVE -> !office ? 403 : !sees ? 404 : keeps ? 204 : 403;
            case BEGIN -> !office && !reporter ? 403 : !sees ? 404 : keeps || caller.startsWith("leading") ? 200 : 403;
            case CANCEL -> !office && !reporter ? 403 : !sees ? 404 : keeps ? 200 : 403;
            case PATCH_IN_A_BATCH -> expected(caller, scope, Operation.PATCH);
            case REMOVE_IN_A_BATCH -> keeps && sees ? 200 : expected(caller, scope, Operation.REMOVE);
            case BEGIN_IN_A_BATCH -> expected(caller, scope, Operation.BEGIN);
        };
    }

    private static int status(Token caller, Operation operation, String task) {
        return switch (operation) {
            case READ -> TaskApi.get(caller, task).statusCode();
            case HISTORY -> as(caller).get(TASKS + "/" + task + "/history").statusCode();
            case PATCH -> TaskApi.patch(caller, task, 2, "{\"title\": \"新\"}").statusCode();
            case REMOVE -> TaskApi.remove(caller, task, 2).statusCode();
            case BEGIN -> TaskApi.move(caller, task, 2, "IN_PROGRESS").statusCode();
            case CANCEL -> TaskApi.moveBecause(caller, task, 2, "CANCELLED", "不再需要").statusCode();
            case PATCH_IN_A_BATCH -> inBatch(caller, "CHANGE", task, ", \"body\": {\"title\": \"新\"}");
            case REMOVE_IN_A_BATCH -> inBatch(caller, "REMOVE", task, "");
            case BEGIN_IN_A_BATCH -> inBatch(caller, "TRANSITION", task, ", \"body\": {\"to\": \"IN_PROGRESS\"}");
        };
    }

    private static int inBatch(Token caller, String operation, String task, String body) {
        return TaskApi.batch(
                        caller,
                        "",
                        "{\"op\": \"%s\", \"id\": \"%s\", \"ifMatch\": \"2\"%s}".formatted(operation, task, body))
                .statusCode();
    }

    private static String assigned(Scope scope) {
        String plan = scope.isInPlan()
                ? ", \"planId\": \"" + newPlan(Tokens.tjOffice(), "120000", "220100") + "\""
                : "";
        String task = TaskApi.newTask(
                """
                {"title": "共建园区", "confidential": %s%s,
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"region": "220104", "role": "SUPPORT"}]}
                """
                        .formatted(scope.isConfidential(), plan));
        TaskApi.walk(task, "ASSIGNED");
        return task;
    }
}

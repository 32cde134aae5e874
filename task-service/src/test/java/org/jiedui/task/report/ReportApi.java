package org.jiedui.task.report;

import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.task.task.TaskApi;

/** Reports over HTTP, as the tests need them. */
public final class ReportApi {

    private ReportApi() {}

    /** A task of Tianjin's office that TJ-DRC leads and 220104 supports, in these states after DRAFT. */
    static String taskIn(String... states) {
        String task = TaskApi.newTask(
                """
                {"title": "共建园区", "assignments": [{"organization": "TJ-DRC", "role": "LEAD"},
                 {"region": "220104", "role": "SUPPORT"}]}
                """);
        TaskApi.walk(task, states);
        return task;
    }

    public static Response submit(Token token, String task, String period, int progress) {
        return submit(token, task, "{\"period\": \"%s\", \"progress\": %d}".formatted(period, progress));
    }

    static Response submit(Token token, String task, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(task));
    }

    /** The id of a report of TJ-DRC, at version 1. */
    public static String submitted(String task, String period, int progress) {
        return submit(Tokens.tjDrc(), task, period, progress).then().statusCode(201).extract().path("id");
    }

    static Response resubmit(Token token, String task, String report, int version, String body) {
        return as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(path(task) + "/" + report);
    }

    static Response review(Token token, String task, String report, int version, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(task) + "/" + report + "/review");
    }

    public static Response accept(Token token, String task, String report, int version) {
        return review(token, task, report, version, "{\"verdict\": \"ACCEPTED\"}");
    }

    static Response giveBack(Token token, String task, String report, int version) {
        return review(token, task, report, version, "{\"verdict\": \"RETURNED\", \"comment\": \"请补充依据\"}");
    }

    /** TJ-DRC reports, and Tianjin's office accepts it. */
    public static void reached(String task, String period, int progress) {
        accept(Tokens.tjOffice(), task, submitted(task, period, progress), 1).then().statusCode(200);
    }

    static int progressOf(String task) {
        return TaskApi.get(Tokens.viewer(), task).path("progress");
    }

    static String path(String task) {
        return TASKS + "/" + task + "/reports";
    }
}

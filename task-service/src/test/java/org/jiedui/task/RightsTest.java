package org.jiedui.task;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.rights.Attached;
import org.jiedui.platform.testing.rights.Published;
import org.jiedui.platform.testing.rights.RightsDocument;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.jiedui.task.extension.ExtensionThings;
import org.jiedui.task.plan.PlanThings;
import org.jiedui.task.report.ReportThings;
import org.jiedui.task.supervision.SupervisionRuleThings;
import org.jiedui.task.supervision.SupervisionThings;
import org.jiedui.task.task.TaskThings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everybody may do what {@code contracts/rights.md} says, and nothing else. */
@QuarkusTest
@WithEngines(database = "task")
class RightsTest {

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_tables_say_and_nothing_else() {
        PlanThings plans = new PlanThings();
        TaskThings tasks = new TaskThings(plans);
        return RightsMatrix.ofService(RightsDocument.ofThisModule())
                .things("Tasks", tasks)
                .query("listTasks", "code=${code}")
                .query("taskCalendar", "code=${code}")
                .query("getTask in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("changeTask", "{\"title\": \"新\"}")
                .body(
                        "assignTasks",
                        "{\"items\": [{\"id\": \"${id}\", \"ifMatch\": \"*\"}], \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]}")
                .body("awaitUnit", "{\"region\": \"220104\", \"reason\": \"等待名单\"}")
                .body("moveTask to CANCELLED", "{\"to\": \"CANCELLED\", \"reason\": \"不再需要\"}")
                .body("moveTask to IN_PROGRESS", "{\"to\": \"IN_PROGRESS\"}")
                .body("submitReport", "{\"period\": \"2018-06\", \"progress\": 10}")
                .body("requestExtension", "{\"newDueOn\": \"2100-03-31\", \"reason\": \"协议需重签\"}")
                .things("Attachments of tasks", new Attached(tasks, "/api/v1/tasks"))
                .body(
                        "batchTasks to IN_PROGRESS",
                        "{\"items\": [{\"op\": \"TRANSITION\", \"id\": \"${id}\", \"ifMatch\": \"*\", \"body\": {\"to\": \"IN_PROGRESS\"}}]}")
                .things("Changes of tasks", new Published(tasks))
                .query("changes since", "after=${before}&limit=500")
                .things("New tasks", tasks)
                .body("createTask", "{\"title\": \"共建园区\"}")
                .body("batchTasks", inBatch("{\"title\": \"共建园区\"}"))
                .body("importTasks", "title\r\n共建园区\r\n")
                .body("createTask in", "{\"title\": \"共建园区\", \"planId\": \"${id}\"}")
                .body("createTask under", "{\"title\": \"共建园区\", \"parentId\": \"${id}\"}")
                .things("Reports", new ReportThings(tasks))
                .query("listReports", "taskId=${task}")
                .query("getReport in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("resubmitReport", "{\"progress\": 20}")
                .body("reviewReport", "{\"verdict\": \"ACCEPTED\"}")
                .things("Extension requests", new ExtensionThings(tasks))
                .query("listExtensionRequests", "taskId=${task}")
                .query("getExtensionRequest in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("decideExtension", "{\"verdict\": \"APPROVED\"}")
                .things("Plans", plans)
                .query("listPlans", "code=${code}")
                .query("comparePlans", "with=${id}")
                .query("getPlan in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("changePlan", "{\"title\": \"改\"}")
                .body("movePlan", "{\"to\": \"IN_FORCE\"}")
                .body("putPlanText", "一、另文")
                .body("adoptDrafts", "{\"all\": true}")
                .body("createPlan of the city", "{\"title\": \"新\", \"parties\": [\"120000\"]}")
                .body("createPlan of both cities", "{\"title\": \"新\", \"parties\": [\"120000\", \"220100\"]}")
                .body("createPlan of the other city", "{\"title\": \"新\", \"parties\": [\"220100\"]}")
                .things("Supervision", new SupervisionThings(tasks))
                .query("listSupervisions", "taskId=${task}")
                .query("getSupervision in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("raiseSupervision", "{\"level\": \"URGING\", \"text\": \"请说明进展\"}")
                .body("moveSupervision", "{\"to\": \"CLOSED\", \"reason\": \"已当面说明\"}")
                .body("replyToSupervision", "{\"reply\": \"正在办理\"}")
                .things("Rules of supervision", new SupervisionRuleThings())
                .query("listSupervisionRules", "code=${code}")
                .query("getSupervisionRule in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body("changeSupervisionRule", "{\"name\": \"新名称\"}")
                .things("Attachments of plans", new Attached(plans, "/api/v1/plans"))
                .body("batchPlans of the city", inBatch("{\"title\": \"新\", \"parties\": [\"120000\"]}"))
                .body("batchPlans of both cities", inBatch("{\"title\": \"新\", \"parties\": [\"120000\", \"220100\"]}"))
                .body("batchPlans of the other city", inBatch("{\"title\": \"新\", \"parties\": [\"220100\"]}"))
                .things("Calendar", notice -> Map.of("id", anyNotice()))
                .tests();
    }

    private static String inBatch(String creation) {
        return "{\"items\": [{\"op\": \"CREATE\", \"body\": " + creation + "}]}";
    }

    private static String anyNotice() {
        return RestAssured.given()
                .header("Authorization", Tokens.operator().bearer())
                .get("/api/v1/calendar/notices")
                .path("items[0].id");
    }
}

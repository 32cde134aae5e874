package org.jiedui.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.testing.Issuer;
import org.jiedui.platform.testing.rights.RightsDocument;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway lets everybody do what the services' tables of rights say, and nothing else. */
@ExtendWith(WithWholeSystem.class)
class RightsIT {
    private final WholeSystem system;

    RightsIT(WholeSystem system) {
        this.system = system;
    }

    @TestFactory
    Stream<DynamicTest> through_the_gateway_everybody_may_do_what_the_tables_say() throws Exception {
        Path checkout = system.settings().checkout();
        List<RightsDocument> documents = List.of(
                RightsDocument.ofEveryService(),
                RightsDocument.in(checkout.resolve("task-service")),
                RightsDocument.in(checkout.resolve("project-service")),
                RightsDocument.in(checkout.resolve("pairing-service")),
                RightsDocument.in(checkout.resolve("gateway")));
        Issuer issuer = system.issuer();
        URI gateway = URI.create(system.settings().url(Part.GATEWAY));
        TaskThings things = new TaskThings(system.as(DemoUser.TJ_OFFICE));
        return new RightsMatrix(gateway, openApi(gateway), documents, token -> token.issuedBy(issuer))
                .things("Tasks", things::task)
                .body(
                        "batchTasks to IN_PROGRESS",
                        "{\"items\": [{\"op\": \"TRANSITION\", \"id\": \"${id}\", \"ifMatch\": \"*\", \"body\": {\"to\": \"IN_PROGRESS\"}}]}")
                .things("Attachments of tasks", things::attached)
                .things("Supervision", things::supervised)
                .query("listSupervisions", "taskId=${task}")
                .query("getSupervision in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .things("New tasks", things::task)
                .body("batchTasks", inBatch("{\"title\": \"共建园区\"}"))
                .body("importTasks", "title\r\n共建园区\r\n")
                .body("batchPlans of the city", inBatch("{\"title\": \"新\", \"parties\": [\"120000\"]}"))
                .body("batchPlans of both cities", inBatch("{\"title\": \"新\", \"parties\": [\"120000\", \"220100\"]}"))
                .body("batchPlans of the other city", inBatch("{\"title\": \"新\", \"parties\": [\"220100\"]}"))
                .body("createTask under", "{\"title\": \"共建园区\", \"parentId\": \"${id}\"}")
                .query("listTasks", "code=${code}")
                .query("taskCalendar", "code=${code}")
                .query("comparePlans", "with=${id}")
                .query("getTask in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .body(
                        "assignTasks",
                        "{\"items\": [{\"id\": \"${id}\", \"ifMatch\": \"*\"}], \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]}")
                .body("awaitUnit", "{\"region\": \"220104\", \"reason\": \"等待名单\"}")
                .body("moveTask to CANCELLED", "{\"to\": \"CANCELLED\", \"reason\": \"不再需要\"}")
                .body("createPlan of the city", "{\"title\": \"新\", \"parties\": [\"120000\"]}")
                .body("createPlan of both cities", "{\"title\": \"新\", \"parties\": [\"120000\", \"220100\"]}")
                .body("createPlan of the other city", "{\"title\": \"新\", \"parties\": [\"220100\"]}")
                .query("resolveOrganization", "name=TJ-DRC")
                .harmlessTests("task", "confidential");
    }

    private JsonNode openApi(URI gateway) throws IOException, InterruptedException {
        User user = system.as(DemoUser.VIEWER);
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/openapi"))
                .header("Accept", "application/json")
                .build();
        return new ObjectMapper().readTree(user.http().send(request, BodyHandlers.ofString()).body());
    }

    private static String inBatch(String creation) {
        return "{\"items\": [{\"op\": \"CREATE\", \"body\": " + creation + "}]}";
    }
}

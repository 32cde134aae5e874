package org.jiedui.local.whole;

import java.io.IOException;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.platform.testing.fuzz.ApiFuzzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes is answered as the OpenAPI documents promise. In a system of its own, whose data it leaves in ruins. */
class HostileInputIT {
    private static WholeSystem system;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        system = WholeSystem.start("hostile-input");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        system.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TASK_SERVICE, TJ_OFFICE, 1",
        "TASK_SERVICE, OPERATOR, 2",
        "PROJECT_SERVICE, TJ_OFFICE, 3",
        "PAIRING_SERVICE, TJ_OFFICE, 4",
        "EVALUATION_SERVICE, OPERATOR, 5",
        "GATEWAY, SUPERIOR, 6",
        "GATEWAY, CC_OFFICE, 7",
    })
    void every_answer_is_as_the_documents_promise(Part part, DemoUser user, long seed) throws IOException {
        // Given
        int port = system.settings().port(part);
        String document = part == Part.GATEWAY ? "/openapi" : "/q/openapi?format=json";
        // When
        ApiFuzzer fuzzer = ApiFuzzer.of(port, document, "Bearer " + system.token(user), seed);
        // Then
        fuzzer.attack(1);
    }
}

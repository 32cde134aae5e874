package org.jiedui.task;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithEngines(database = "task")
class ContractsTest {

    @Test
    void the_committed_openapi_document_is_what_the_code_does() {
        Contracts.ofThisModule().checkOpenApi();
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_an_event_is_as_its_schema_says() {
        return Contracts.ofThisModule().eventExamples();
    }
}

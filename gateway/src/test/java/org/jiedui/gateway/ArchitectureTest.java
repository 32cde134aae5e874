package org.jiedui.gateway;

import static org.jiedui.platform.testing.ArchitectureRule.MODEL_IS_PLAIN;
import static org.jiedui.platform.testing.ArchitectureRule.PLAIN_JAVA_IS_PLAIN;

import java.util.stream.Stream;
import org.jiedui.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.forService("org.jiedui.gateway")
                .withKafkaIn("intake")
                .withoutSubjectsOf(MODEL_IS_PLAIN, PLAIN_JAVA_IS_PLAIN)
                .tests();
    }
}

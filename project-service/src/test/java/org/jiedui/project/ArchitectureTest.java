package org.jiedui.project;

import java.util.stream.Stream;
import org.jiedui.platform.testing.ArchitectureRule;
import org.jiedui.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> every_room_touches_only_what_it_may() {
        return ArchitectureRules.forService("org.jiedui.project")
                .withoutSubjectsOf(ArchitectureRule.PLAIN_JAVA_IS_PLAIN)
                .tests();
    }
}

package org.jiedui.platform;

import static org.jiedui.platform.testing.ArchitectureRule.FEATURES_ARE_FREE_OF_CYCLES;
import static org.jiedui.platform.testing.ArchitectureRule.KAFKA_STAYS_IN_ITS_ROOM;
import static org.jiedui.platform.testing.ArchitectureRule.NO_CATCH_ALL_PACKAGES;
import static org.jiedui.platform.testing.ArchitectureRule.SERVICES_SHARE_NO_CODE;
import static org.jiedui.platform.testing.ArchitectureRule.TIME_COMES_AS_A_CLOCK;

import java.util.stream.Stream;
import org.jiedui.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theChangeLogKeepsTheRulesOfTheHouse() {
        return ArchitectureRules.forService("org.jiedui.platform")
                .withKafkaIn("relay", "consumer", "event")
                .tests(
                        KAFKA_STAYS_IN_ITS_ROOM,
                        FEATURES_ARE_FREE_OF_CYCLES,
                        SERVICES_SHARE_NO_CODE,
                        TIME_COMES_AS_A_CLOCK,
                        NO_CATCH_ALL_PACKAGES);
    }
}

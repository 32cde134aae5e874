package org.jiedui.gateway;

import java.util.List;
import java.util.stream.Stream;
import org.jiedui.platform.testing.rights.RightsDocument;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everybody may do with the gateway's own resources what {@code contracts/rights.md} says, and nothing else. */
@GatewayTest
class RightsTest {

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_tables_say_and_nothing_else() {
        return RightsMatrix.of(List.of(RightsDocument.ofThisModule())).tests();
    }
}

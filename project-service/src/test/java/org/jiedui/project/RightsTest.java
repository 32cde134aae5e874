package org.jiedui.project;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.rights.RightsDocument;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.jiedui.project.rate.ExchangeRateThings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everybody may do what {@code contracts/rights.md} says, and nothing else. */
@QuarkusTest
@WithEngines(database = "project")
class RightsTest {

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_tables_say_and_nothing_else() {
        return RightsMatrix.ofService(RightsDocument.ofThisModule())
                .things("Exchange rates", new ExchangeRateThings())
                .query("listExchangeRates", "code=${code}")
                .query("getExchangeRate in the past", "asOf=${made:2018-03-17T02:00:00Z}")
                .query("convertToYuan", "amount=1&currency=THB&day=${day}")
                .body("createExchangeRate", ExchangeRateThings.NEW)
                .body("changeExchangeRate", "{\"source\": \"中国外汇交易中心\"}")
                .tests();
    }
}

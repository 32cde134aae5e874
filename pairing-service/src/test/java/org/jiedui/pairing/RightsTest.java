package org.jiedui.pairing;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.jiedui.pairing.person.PersonThings;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.rights.Attached;
import org.jiedui.platform.testing.rights.RightsDocument;
import org.jiedui.platform.testing.rights.RightsMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everybody may do what {@code contracts/rights.md} says, and nothing else. */
@QuarkusTest
@WithEngines(database = "pairing")
class RightsTest {

    private static final String PAST = "asOf=${made:2018-03-17T02:00:00Z}";
    private static final String NEW_REGION =
            """
            {"code": "${code}", "name": "${code}", "kind": "DISTRICT", "parentCode": "${region}"}
            """;
    private static final String NEW_ORGANIZATION =
            """
            {"code": "${code}", "name": "${code}", "kind": "OTHER", "region": "${region}"}
            """;

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_tables_say_and_nothing_else() {
        Sample.load();
        return RightsMatrix.ofService(RightsDocument.ofThisModule())
                .things("Regions", new DirectoryThings("/regions", NEW_REGION))
                .query("listRegions", "code=${code}")
                .query("getRegion in the past", PAST)
                .body("changeRegion", "{\"nameEn\": \"Renamed\"}")
                .body("createRegion", NEW_REGION)
                .body("batchRegions", inBatch(NEW_REGION))
                .body("importRegions", "code,name,kind,parentCode\r\n${code},${code},DISTRICT,${region}\r\n")
                .things("Organizations", new DirectoryThings("/organizations", NEW_ORGANIZATION))
                .query("listOrganizations", "code=${code}")
                .query("resolveOrganization", "name=TJ-DRC")
                .query("getOrganization in the past", PAST)
                .body("changeOrganization", "{\"nameEn\": \"Renamed\"}")
                .body("createOrganization", NEW_ORGANIZATION)
                .body("batchOrganizations", inBatch(NEW_ORGANIZATION))
                .body("importOrganizations", "code,name,kind,region\r\n${code},${code},OTHER,${region}\r\n")
                .things("Pairings", new PairingThings())
                .query("listPairings", "code=${code}")
                .query("getPairing in the past", PAST)
                .body("changePairing", "{\"agreedOn\": \"2018-03-17\"}")
                .body("movePairing", "{\"to\": \"ENDED\"}")
                .body("createPairing", Pairings.body("${left}", "${right}"))
                .things("Attachments of pairings", new Attached(new PairingThings(), "/api/v1/pairings"))
                .body("batchPairings", inBatch(Pairings.body("${left}", "${right}")))
                .body("importPairings", "left,right\r\n${left},${right}\r\n")
                .things("Persons", new PersonThings())
                .query("listPersons", "sort=-createdAt&limit=500")
                .body("changePerson", "{\"phone\": null}")
                .body("createPerson", PersonThings.NEW)
                .tests();
    }

    private static String inBatch(String creation) {
        return "{\"items\": [{\"op\": \"CREATE\", \"body\": " + creation + "}]}";
    }
}

package org.jiedui.platform.testing.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.platform.testing.ApiOperation;
import org.jiedui.platform.testing.Token;
import org.junit.jupiter.api.DynamicTest;

/**
 * Asks a running application everything that its {@link RightsDocument}s speak of, as every caller that they know: one
 * test for each row. Beside these stand a test that no operation of the OpenAPI document is missing from the tables, and
 * one that nothing at all is answered without a token.
 */
public final class RightsMatrix {

    /** No thing has it. */
    private static final String UNKNOWN_ID = "019e0000-0000-7000-8000-000000000000";

    private final List<RightsDocument> documents;
    private final UnaryOperator<Token> signing;
    private final Map<String, ApiOperation> operations = new LinkedHashMap<>();
    private final Asker asker;
    private final Map<String, Things> things = new HashMap<>();
    private final Map<String, Map<String, String>> untouched = new HashMap<>();

    /**
     * @param application where it is, without a path
     * @param signing gives a caller's token the signature that the application trusts
     */
    public RightsMatrix(URI application, JsonNode openApi, List<RightsDocument> documents, UnaryOperator<Token> signing) {
        this.documents = List.copyOf(documents);
        this.signing = signing;
        this.asker = new Asker(application);
        ApiOperation.of(openApi).forEach(operation -> operations.put(operation.id(), operation));
    }

    /**
     * A service under test, with the operations that it has from the platform.
     *
     * @param own what it has beside them
     */
    public static RightsMatrix ofService(RightsDocument... own) {
        List<RightsDocument> documents = new ArrayList<>(List.of(RightsDocument.ofEveryService()));
        documents.addAll(List.of(own));
        String name = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Things itself = thing -> Map.of("service", name, "id", UNKNOWN_ID);
        return of(documents)
                .things("What operators are shown of a service", itself)
                .things("What operators have a service do", itself)
                .body("orderRepublication", "{\"subject\": 7}");
    }

    /** The application under test of this module. */
    public static RightsMatrix of(List<RightsDocument> documents) {
        String openApi = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            URI application = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
            return new RightsMatrix(application, new ObjectMapper().readTree(openApi), documents, UnaryOperator.identity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes the things of a section. */
    public RightsMatrix things(String section, Things made) {
        things.put(section, made);
        return this;
    }

    /**
     * What this operation is asked with.
     *
     * @param operation as the tables name it, further words included
     * @param query such as <code>code=${code}</code>, with values of the thing; <code>${made:2018-03-17T02:00:00Z}</code> for
     *     things that have none
     */
    public RightsMatrix query(String operation, String query) {
        asker.query(operation, query);
        return this;
    }

    /**
     * What this operation is sent; else it is an empty object.
     *
     * @param operation as the tables name it, further words included
     * @param body such as <code>{"parent": "${id}"}</code>, with values of the thing
     */
    public RightsMatrix body(String operation, String body) {
        asker.body(operation, body);
        return this;
    }

    /** To be returned by a test factory. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> whole = Stream.of(
                DynamicTest.dynamicTest("every operation has its rows", this::checkComplete),
                DynamicTest.dynamicTest("nothing is answered without a token", this::checkTokenNeeded));
        return Stream.concat(whole, documents.stream().flatMap(this::tests));
    }

    /**
     * For an application that others use too: only what changes nothing, reads and refusals. What the tables say of
     * operations that it has not is left out; of each that it has, they must say something.
     *
     * @param named the things that are asked about beside what is unknown and nothing in particular
     */
    public Stream<DynamicTest> harmlessTests(String... named) {
        Set<String> asked = new HashSet<>(List.of(named));
        asked.addAll(List.of(RightsRow.NOTHING, RightsRow.UNKNOWN));
        Stream<DynamicTest> whole = Stream.of(
                DynamicTest.dynamicTest("every operation has rows", this::checkNamed),
                DynamicTest.dynamicTest("nothing is answered without a token", this::checkTokenNeeded));
        return Stream.concat(whole, documents.stream().flatMap(document -> document.rows().stream()
                .filter(row -> asked.contains(row.thing()) && operations.containsKey(row.operationId()))
                .map(row -> operations.get(row.operationId()).isSafe() ? row : row.refusals())
                .map(row -> test(document, row))));
    }

    private Stream<DynamicTest> tests(RightsDocument document) {
        return document.rows().stream()
                .filter(row -> operations.containsKey(row.operationId()))
                .map(row -> test(document, row));
    }

    private DynamicTest test(RightsDocument document, RightsRow row) {
        return DynamicTest.dynamicTest(row.toString(), () -> check(document, row));
    }

    private void checkNamed() {
        failIfAny("Rights", Completeness.namingNone(operations.values(), documents));
    }

    void checkComplete() {
        failIfAny("Rights", Completeness.faults(operations.values(), documents));
    }

    void checkTokenNeeded() {
        List<String> faults = new ArrayList<>();
        Outcome refused = new Outcome.Refused(401, "unauthenticated");
        for (ApiOperation operation : operations.values()) {
            try (Reply reply = asker.ask(operation, "", Map.of("id", UNKNOWN_ID), null)) {
                addFault(faults, operation.id(), refused.fault(operation, reply, UNKNOWN_ID));
            }
        }
        failIfAny("Without a token", faults);
    }

    private void check(RightsDocument document, RightsRow row) {
        ApiOperation operation = operations.get(row.operationId());
        List<String> faults = new ArrayList<>();
        row.outcomes().forEach((caller, outcome) -> {
            Map<String, String> thing = thing(row);
            String authorization = signing.apply(document.callers().get(caller)).bearer();
            try (Reply reply = asker.ask(operation, row.operation(), thing, authorization)) {
                addFault(faults, caller, outcome.fault(operation, reply, thing.getOrDefault("shows", thing.get("id"))));
                if (reply.isGood() && !operation.isSafe()) {
                    untouched.remove(key(row));
                }
            }
        });
        failIfAny(row.toString(), faults);
    }

    /** One as it was made: what has been done to another does not tell on it. */
    private Map<String, String> thing(RightsRow row) {
        return switch (row.thing()) {
            case RightsRow.NOTHING -> Map.of();
            case RightsRow.UNKNOWN -> Map.of("id", UNKNOWN_ID);
            default -> untouched.computeIfAbsent(key(row), key -> made(row));
        };
    }

    private Map<String, String> made(RightsRow row) {
        Things section = things.get(row.section());
        if (section == null) {
            throw new AssertionError("Nothing makes the things of '" + row.section() + "'. Call things(section, …).");
        }
        return section.make(row.thing());
    }

    private static String key(RightsRow row) {
        return row.section() + "/" + row.thing();
    }

    private static void addFault(List<String> faults, String who, String fault) {
        if (fault != null) {
            faults.add(who + " " + fault);
        }
    }

    private static void failIfAny(String what, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(what + "\n  " + String.join("\n  ", faults));
        }
    }
}

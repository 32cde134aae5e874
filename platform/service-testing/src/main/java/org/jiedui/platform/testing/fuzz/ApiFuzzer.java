package org.jiedui.platform.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.testing.ApiOperation;

/**
 * Spoils requests to every operation of an application, each in every way that is known, and judges the answers: never a
 * 5xx, never silence, always a problem document, and every good answer as the document promises. The same seed asks the same.
 */
public final class ApiFuzzer {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final int port;
    private final String authorization;
    private final JsonNode document;
    private final List<ApiOperation> operations;
    private final Random random;
    private final Samples samples;
    private final Judge judge;
    private final Map<String, List<String>> known = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ApiFuzzer(int port, String authorization, JsonNode document, long seed) {
        this.port = port;
        this.authorization = authorization;
        this.document = document;
        this.operations = ApiOperation.of(document);
        this.random = new Random(seed);
        this.samples = new Samples(document, random);
        this.judge = new Judge(document);
    }

    /**
     * @param port where the application listens on this machine
     * @param documentPath where its OpenAPI document is, as JSON
     * @param authorization the header of a caller, such as one that may do as much as anybody
     */
    public static ApiFuzzer of(int port, String documentPath, String authorization, long seed) {
        try {
            Request request = new Request("GET", documentPath, List.of("Accept: application/json"), null);
            Answer answer = Answer.to(request.bytes(authorization), port);
            return new ApiFuzzer(port, authorization, new ObjectMapper().readTree(answer.body()), seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param rounds how often each way of spoiling is tried on each operation
     * @throws AssertionError that lists every answer that should not have been, with its request
     */
    public void attack(int rounds) {
        if (operations.isEmpty()) {
            throw new AssertionError("the document has no operations: " + document);
        }
        for (ApiOperation operation : operations) {
            for (int round = 0; round < rounds; round++) {
                attack(operation);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " answers should not have been:\n"
                    + String.join("\n", faults.subList(0, Math.min(30, faults.size()))));
        }
    }

    private void attack(ApiOperation operation) {
        known.clear(); // it may have removed what there was
        Request good = good(operation);
        send(operation, "as it should be", good);
        List<Attack> attacks = new ArrayList<>(Attack.onTargets(operation));
        attacks.addAll(Attack.onHeaders(operation));
        if (good.hasBody()) {
            attacks.addAll(Attack.onBodies());
        }
        for (Attack attack : attacks) {
            send(operation, attack.name(), attack.spoil().apply(good(operation), random));
        }
    }

    private void send(ApiOperation operation, String attack, Request request) {
        try {
            Answer answer = Answer.to(request.bytes(authorization), port);
            for (String fault : judge.faults(operation, answer)) {
                faults.add(operation.id() + ", " + attack + ": " + fault + "\n    " + request);
            }
        } catch (IOException noAnswer) {
            faults.add(operation.id() + ", " + attack + ": " + noAnswer.getMessage() + "\n    " + request);
        }
    }

    /** As a client would send it, about something that is there if anything is. */
    private Request good(ApiOperation operation) {
        List<String> headers = new ArrayList<>();
        if (operation.parameters("header").contains("If-Match")) {
            headers.add("If-Match: \"1\"");
        }
        Map.Entry<String, JsonNode> body = operation.body();
        if (body == null) {
            return new Request(operation.method(), target(operation), headers, null);
        }
        headers.add("Content-Type: " + body.getKey());
        Request request = new Request(operation.method(), target(operation), headers, null);
        return request.body(samples.of(body.getValue()).toString());
    }

    /** The path with things for its variables that a list of them has just named. */
    private String target(ApiOperation operation) {
        String path = operation.path();
        for (Matcher variable = VARIABLE.matcher(path); variable.find(); variable = VARIABLE.matcher(path)) {
            String collection = path.substring(0, variable.start() - 1);
            path = path.substring(0, variable.start()) + someOf(collection) + path.substring(variable.end());
        }
        return path;
    }

    private String someOf(String collection) {
        List<String> ids = known.computeIfAbsent(collection, this::idsIn);
        return ids.get(random.nextInt(ids.size()));
    }

    private List<String> idsIn(String collection) {
        try {
            Request list = new Request("GET", collection + "?limit=20", List.of(), null);
            JsonNode items = new ObjectMapper()
                    .readTree(Answer.to(list.bytes(authorization), port).body())
                    .path("items");
            List<String> ids = new ArrayList<>();
            items.forEach(item -> ids.add(item.path("id").asText("x")));
            return ids.isEmpty() ? List.of("00000000-0000-7000-8000-000000000000") : ids;
        } catch (IOException noList) {
            return List.of("x");
        }
    }
}

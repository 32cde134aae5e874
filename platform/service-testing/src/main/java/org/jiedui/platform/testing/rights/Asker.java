package org.jiedui.platform.testing.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.testing.ApiOperation;

/** Sends what an operation wants to have, with the values of one thing in the places of variables. */
final class Asker {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}:]+)()}");
    /** With a value behind a colon for things that have none. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]+):?([^}]*)}");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** @param base where the application is, without a path */
    Asker(URI base) {
        this.base = base;
    }

    void query(String operation, String query) {
        queries.put(operation, query);
    }

    void body(String operation, String body) {
        bodies.put(operation, body);
    }

    /**
     * @param how the operation with the words behind it
     * @param authorization {@code null} for none
     */
    Reply ask(ApiOperation operation, String how, Map<String, String> thing, String authorization) {
        String query = queries.containsKey(how) ? "?" + filled(VARIABLE, queries.get(how), thing) : "";
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path(operation, thing) + query));
        request.timeout(LIMIT).method(operation.method(), BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (operation.parameters("header").contains("If-Match")) {
            request.header("If-Match", "\"" + thing.getOrDefault("version", "1") + "\"");
        }
        Map.Entry<String, JsonNode> body = operation.body();
        if (body != null) {
            String text = filled(VARIABLE, bodies.getOrDefault(how, "{}"), thing);
            request.header("Content-Type", body.getKey()).method(operation.method(), BodyPublishers.ofString(text));
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new AssertionError(how + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(how + " was interrupted", e);
        }
    }

    /** What a path names is the thing itself, unless the thing has a value of that name. */
    private static String path(ApiOperation operation, Map<String, String> thing) {
        Map<String, String> values = new HashMap<>(thing);
        PATH_VARIABLE.matcher(operation.path()).results().forEach(variable -> {
            if (thing.containsKey("id")) {
                values.putIfAbsent(variable.group(1), thing.get("id"));
            }
        });
        return filled(PATH_VARIABLE, operation.path(), values);
    }

    private static String filled(Pattern variables, String template, Map<String, String> values) {
        return variables.matcher(template).replaceAll(variable -> {
            String value = values.getOrDefault(variable.group(1), variable.group(2));
            if (value.isEmpty()) {
                throw new AssertionError("The thing " + values + " has no " + variable.group(1) + " for " + template);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

package org.jiedui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Pages of the list of tasks, far from its beginning and at it. */
final class Pages {

    private static final int PAGE = 50;
    private static final int DEEP = 1_000;
    private static final int STEP = 500;
    private static final int TIMES = 300;

    private final Stack stack;
    private final String token;
    private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    Pages(Stack stack, String token) {
        this.stack = stack;
        this.token = token;
    }

    record Times(Percentiles first, Percentiles deep) {}

    /** Page 1 and page 1,000 of 50 each, asked for in turns by one client. */
    Times measure() throws Exception {
        String cursor = null;
        for (int row = 0; row < PAGE * (DEEP - 1); row += STEP) {
            int limit = Math.min(STEP, PAGE * (DEEP - 1) - row);
            cursor = get(limit, cursor).path("next").asText();
        }
        double[] first = new double[TIMES];
        double[] deep = new double[TIMES];
        for (int i = -TIMES; i < TIMES; i++) { // the first half warms up
            double page1 = milliseconds(null);
            double page1000 = milliseconds(cursor);
            if (i >= 0) {
                first[i] = page1;
                deep[i] = page1000;
            }
        }
        return new Times(Percentiles.of(first), Percentiles.of(deep));
    }

    private double milliseconds(String cursor) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        get(PAGE, cursor);
        return (System.nanoTime() - begun) / 1e6;
    }

    private JsonNode get(int limit, String cursor) throws IOException, InterruptedException {
        String after = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + stack.tasks() + "/api/v1/tasks?limit=" + limit + after))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(answer.body());
    }
}

package org.jiedui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Single requests about the measuring, where their own speed does not matter. */
final class Probe {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    Probe(String token) {
        this.token = token;
    }

    byte[] get(int port, String path) throws IOException, InterruptedException {
        return send(port, request(port, path).GET().build(), OK).body();
    }

    byte[] post(int port, String path, String json) throws IOException, InterruptedException {
        return send(port, posting(port, path, json), CREATED).body();
    }

    /** @return the path of the job that does what was ordered */
    String order(int port, String path, String json) throws IOException, InterruptedException {
        String job = send(port, posting(port, path, json), ACCEPTED)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return job.substring(job.indexOf("/api/"));
    }

    private HttpRequest posting(int port, String path, String json) {
        return request(port, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /** @return how long it took from now until the answer was 200 */
    Duration awaitOk(int port, String path) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                get(port, path);
                return Duration.ofNanos(System.nanoTime() - begun);
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException(path + " has not become ready");
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(int port, HttpRequest request, int wanted) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != wanted) {
            throw new IOException(request.uri() + " of port " + port + " answered " + answer.statusCode());
        }
        return answer;
    }
}

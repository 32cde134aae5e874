package org.jiedui.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.jiedui.gateway.Api.as;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.platform.testing.Token;
import org.junit.jupiter.api.Test;

@GatewayTest
class RateLimitsTest {

    @Test
    void every_answer_tells_what_is_left() {
        as(Token.of("counted").roles("viewer"))
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"caller\";q=200;w=1"))
                .header("RateLimit", matchesRegex("\"caller\";r=1\\d\\d;t=1"));
    }

    @Test
    void who_asks_too_often_is_told_to_wait_and_nobody_else_is() {
        // Given
        String bearer = Token.of("hasty").roles("viewer").bearer();
        URI url = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + "/api/v1/nothing");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(url).header("Authorization", bearer).build();
            // When
            List<HttpResponse<String>> answers = IntStream.range(0, 1_500)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            // Then
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404, 429);
            HttpResponse<String> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"caller\";r=0;t=1");
            assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        }
        as(Token.of("patient").roles("viewer")).get("/api/v1/overview").then().statusCode(200);
    }
}

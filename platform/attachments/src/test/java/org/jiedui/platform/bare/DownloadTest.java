package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Documents.pdf;
import static org.jiedui.platform.bare.Dossiers.asOffice;
import static org.jiedui.platform.bare.Dossiers.attachments;
import static org.jiedui.platform.bare.Dossiers.isProblem;
import static org.jiedui.platform.bare.Dossiers.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jiedui.platform.testing.Wire;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents, whole and in part. */
@QuarkusTest
@WithEngines(database = "attachments")
class DownloadTest {

    private static final int SIZE = 3_000_000;
    private static final byte[] CONTENT = pdf(SIZE, 2018);

    @Inject
    DossierService dossiers;

    private String content;
    private String tag;

    @BeforeEach
    void upload() {
        UUID dossier = dossiers.create(false);
        String one = attachments(dossier) + "/" + uploaded(dossier, "第1期 “进展”.pdf", CONTENT);
        content = one + "/content";
        tag = "\"" + asOffice().get(one).path("sha256") + "\"";
    }

    @Test
    void a_content_comes_whole_and_does_nothing_in_a_browser() {
        // When
        Response answer = asOffice().get(content);

        // Then
        assertThat(answer.asByteArray()).isEqualTo(CONTENT);
        answer.then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(SIZE))
                .header("Content-Type", "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E7%AC%AC1%E6%9C%9F%20%E2%80%9C%E8%BF%9B%E5%B1%95%E2%80%9D.pdf")
                .header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void the_head_alone_tells_the_same() {
        // When
        Response answer = asOffice().header("Range", "bytes=0-1").head(content);

        // Then
        answer.then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(SIZE))
                .header("ETag", tag)
                .header("Content-Range", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 1", "bytes=1000000-, 1000000, 2000000", "bytes=-5, 2999995, 5", "bytes=7-100006, 7, 100000"})
    void a_range_comes_alone(String range, int from, int length) {
        // When
        Response answer = asOffice().header("Range", range).get(content);

        // Then
        assertThat(answer.asByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, from, from + length));
        answer.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + SIZE)
                .header("Content-Length", String.valueOf(length))
                .header("ETag", tag);
    }

    @Test
    void a_range_beyond_the_end_is_told_with_the_size() {
        // When
        Response answer = asOffice().header("Range", "bytes=" + SIZE + "-").get(content);

        // Then
        isProblem(answer, 416, "range-not-satisfiable").header("Content-Range", "bytes */" + SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=b-a", "bytes=9-8"})
    void where_no_single_range_is_asked_for_all_of_it_comes(String range) {
        // When
        Response answer = asOffice().header("Range", range).get(content);

        // Then
        answer.then().statusCode(200).header("Content-Length", String.valueOf(SIZE));
    }

    @Test
    void a_download_is_taken_up_again_only_where_the_content_is_the_same() {
        // When
        Response same = asOffice().header("Range", "bytes=10-").header("If-Range", tag).get(content);
        Response other = asOffice().header("Range", "bytes=10-").header("If-Range", "\"other\"").get(content);
        Response weak = asOffice().header("Range", "bytes=10-").header("If-Range", "W/" + tag).get(content);

        // Then
        same.then().statusCode(206);
        other.then().statusCode(200);
        weak.then().statusCode(200);
    }

    @Test
    void who_has_it_already_gets_it_no_second_time() {
        // When
        Response answer = asOffice().header("If-None-Match", "\"x\", " + tag).header("Range", "bytes=0-1").get(content);

        // Then
        answer.then().statusCode(304).header("ETag", tag).body(equalTo(""));
    }

    @Test
    void whatever_a_client_accepts_the_content_is_what_it_is() {
        // When
        Response answer = asOffice().header("Accept", "application/json").get(content);

        // Then
        answer.then().statusCode(200).header("Content-Type", "application/pdf");
    }

    @Test
    void downloads_may_be_broken_off_as_often_as_one_likes() {
        // Given
        for (int i = 0; i < 50; i++) {
            try (var wire = Wire.to(URI.create("http://localhost:" + Dossiers.port()))) {
                wire.send("GET " + content + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + Dossiers.OFFICE.bearer()
                        + "\r\n\r\n");
                if (i % 2 == 0) {
                    assertThat(wire.answerHead()).startsWith("HTTP/1.1 200");
                }
            }
        }

        // When
        Response answer = asOffice().get(content);

        // Then
        answer.then().statusCode(200).header("Content-Length", String.valueOf(SIZE));
    }
}

package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.jiedui.platform.bare.Documents.pdf;
import static org.jiedui.platform.bare.Documents.text;
import static org.jiedui.platform.bare.Dossiers.asOffice;
import static org.jiedui.platform.bare.Dossiers.attachments;
import static org.jiedui.platform.bare.Dossiers.isProblem;
import static org.jiedui.platform.bare.Dossiers.upload;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send who means no good. None of it is stored, and nothing of it remains. */
@QuarkusTest
@WithEngines(database = "attachments")
class HostileUploadTest {

    private static final Path INCOMING = Path.of("target/attachments/bare-service/incoming");

    @Inject
    DossierService dossiers;

    private UUID dossier;

    @BeforeEach
    void create() {
        dossier = dossiers.create(false);
    }

    @AfterEach
    void nothingRemains() {
        asOffice().get(attachments(dossier)).then().body("items", empty());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> remains().isEmpty());
    }

    // ---- the file

    @ParameterizedTest
    @CsvSource({
        "a.exe, type-not-allowed",
        "a.html, type-not-allowed",
        "a.svg, type-not-allowed",
        "a.zip, type-not-allowed",
        "a.pdf.js, type-not-allowed",
        "pdf, type-not-allowed",
        "a.png, type-mismatch",
        "a.txt, type-mismatch",
        "../../a.pdf, invalid-name",
        "a\\b.pdf, invalid-name",
        "a\u202Eb.pdf, invalid-name",
        "a\u0000.pdf, invalid-name",
        ".pdf, invalid-name",
    })
    void a_pdf_under_another_flag_is_refused(String name, String code) {
        isProblem(upload(asOffice(), dossier, name, pdf()), 422, "invalid-fields")
                .body("errors.pointer", contains("#/file"))
                .body("errors.code", contains(code));
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                arguments(
                        "a.txt", text("<html><script>alert(1)</script></html>"), "type-mismatch"),
                arguments("a.csv", text("#!/bin/sh\n"), "type-mismatch"),
                arguments("a.pdf", text("MZ\u0000"), "type-mismatch"),
                arguments("a.docx", Documents.xlsx(), "type-mismatch"),
                arguments(
                        "a.docx", Documents.zip("a.exe", text("MZ")), "type-mismatch"),
                arguments("a.docx", Documents.bomb(), "too-much-inside"),
                arguments(
                        "a.docx", Documents.docxWithMacros(), "macros-not-allowed"),
                arguments("a.doc", Documents.docx(), "type-mismatch"),
                arguments("a.pdf", new byte[0], "empty"));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void what_is_not_what_it_says_is_refused(String name, byte[] content, String code) {
        isProblem(upload(asOffice(), dossier, name, content), 422, "invalid-fields")
                .body("errors.pointer", contains("#/file"))
                .body("errors.code", contains(code));
    }

    @Test
    void every_fault_is_told_at_once() {
        // Given
        Dossiers.Form form = new Dossiers.Form()
                .file("../a.exe", new byte[0])
                .file("b.pdf", pdf())
                .field("description", "长".repeat(501))
                .field("colour", "red")
                .field("a~b/c\u0007", "x");

        // When
        Response answer = upload(asOffice(), dossier, form);

        // Then
        isProblem(answer, 422, "invalid-fields")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "#/file invalid-name",
                                "#/file empty",
                                "#/file type-not-allowed",
                                "#/file invalid-count",
                                "#/description invalid-length",
                                "#/colour unknown-field",
                                "# unknown-field"));
    }

    @Test
    void a_form_without_a_file_is_told_what_is_missing() {
        isProblem(upload(asOffice(), dossier, new Dossiers.Form().field("description", "d")), 422, "invalid-fields")
                .body("errors.pointer", contains("#/file"))
                .body("errors.code", contains("required"));
        isProblem(upload(asOffice(), dossier, new Dossiers.Form()), 422, "invalid-fields")
                .body("errors.code", contains("required"));
        isProblem(upload(asOffice(), dossier, new Dossiers.Form().field("file", "not a file")), 422, "invalid-fields")
                .body("errors.code", contains("name-required"));
        isProblem(upload(asOffice(), dossier, "", pdf()), 422, "invalid-fields")
                .body("errors.code", contains("name-required"));
    }

    @Test
    void a_description_is_text() {
        isProblem(
                        upload(asOffice(), dossier, new Dossiers.Form().file("a.pdf", pdf()).field("description", "a\0b")),
                        422,
                        "invalid-fields")
                .body("errors.pointer", contains("#/description"));
        isProblem(
                upload(
                        asOffice(),
                        dossier,
                        new Dossiers.Form()
                                .file("a.pdf", pdf())
                                .part("form-data; name=\"description\"", new byte[] {(byte) 0xc3, 0x28})),
                400,
                "malformed-body");
        isProblem(
                        upload(
                                asOffice(),
                                dossier,
                                new Dossiers.Form().file("a.pdf", pdf()).field("description", "x".repeat(3_000_000))),
                        422,
                        "invalid-fields")
                .body("errors.code", contains("invalid-length"));
    }

    @Test
    void faults_come_after_rights_and_repetition() {
        // Given
        String key = UUID.randomUUID().toString();
        UUID other = dossiers.create(false);
        upload(asOffice().header("Idempotency-Key", key), other, "a.pdf", pdf()).then().statusCode(201);

        // Then
        isProblem(upload(asOffice().header("Idempotency-Key", key), other, "a.exe", pdf()), 422, "idempotency-key-reused");
        isProblem(upload(asOffice().header("Idempotency-Key", "k".repeat(256)), dossier, "a.exe", pdf()), 400, "invalid-header");
    }

    // ---- the form

    @ParameterizedTest
    @ValueSource(strings = {"", "; boundary=", "; boundary=another", "; boundary=\"" + "b" + "\"", "; charset=utf-8"})
    void a_body_that_is_not_divided_as_it_says_cannot_be_read(String parameters) {
        // When
        Response answer = asOffice()
                .header("Content-Type", "multipart/form-data" + parameters)
                .body(new Dossiers.Form().file("a.pdf", pdf()).bytes())
                .post(attachments(dossier));

        // Then
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.<String>path("code")).isIn("malformed-body", "invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data",
                "attachment; name=\"file\"; filename=\"a.pdf\"",
                "form-data; filename=\"a.pdf\"",
                "nonsense",
            })
    void a_part_that_says_nothing_of_itself_cannot_be_read(String disposition) {
        isProblem(upload(asOffice(), dossier, new Dossiers.Form().part(disposition, pdf())), 400, "malformed-body");
    }

    @Test
    void other_kinds_of_bodies_are_not_taken() {
        isProblem(
                asOffice().header("Content-Type", "application/json").body("{}").post(attachments(dossier)),
                415,
                "unsupported-media-type");
        isProblem(
                asOffice().header("Content-Type", "multipart/mixed; boundary=x").body(text("--x--")).post(attachments(dossier)),
                415,
                "unsupported-media-type");
        isProblem(asOffice().header("Content-Type", "application/pdf").body(pdf()).post(attachments(dossier)), 415, "unsupported-media-type");
    }

    @Test
    void ten_thousand_parts_are_not_read_to_the_end() {
        // Given
        Dossiers.Form form = new Dossiers.Form();
        for (int i = 0; i < 10_000; i++) {
            form.field("f" + i, "x");
        }

        // When
        Response answer = upload(asOffice(), dossier, form);

        // Then
        isProblem(answer, 413, "too-large");
    }

    @Test
    void headers_of_a_part_have_their_limit() {
        // Given
        Dossiers.Form form =
                new Dossiers.Form().part("form-data; name=\"file\"; filename=\"" + "a".repeat(2_000_000) + ".pdf\"", pdf());

        // When
        Response answer = upload(asOffice(), dossier, form);

        // Then
        isProblem(answer, 413, "too-large");
    }

    @Test
    void a_name_that_is_no_utf8_cannot_be_read() {
        // Given
        byte[] body = new Dossiers.Form().file("a\u00ff.pdf", pdf()).bytes();
        for (int i = 0; i < body.length - 1; i++) {
            if (body[i] == (byte) 0xc3 && body[i + 1] == (byte) 0xbf) {
                body[i] = (byte) 0xff;
                body[i + 1] = (byte) 0xfe;
                break;
            }
        }

        // When
        Response answer =
                asOffice().header("Content-Type", new Dossiers.Form().contentType()).body(body).post(attachments(dossier));

        // Then
        isProblem(answer, 400, "malformed-body");
    }

    // ---- the size

    @Test
    void a_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
        // Given
        UUID other = dossiers.create(false);

        // When
        String most = uploaded(other, 20 << 20);
        String more = uploaded(dossier, (20 << 20) + 1);

        // Then
        assertThat(most).startsWith("HTTP/1.1 201").contains("\"size\":20971520");
        assertThat(more).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
    }

    private String uploaded(UUID to, int size) {
        byte[] body = new Dossiers.Form().file("a.pdf", pdf(size, 1)).bytes();
        try (Wire wire = wire()) {
            return wire.send(head(to, "Content-Length: " + body.length)).send(body).answer();
        }
    }

    @Test
    void what_says_that_it_is_larger_is_refused_before_it_is_sent() {
        for (String length : List.of("30000000", "9223372036854775807")) {
            try (Wire wire = wire()) {
                wire.send(head(dossier, "Content-Length: " + length));
                assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
            }
        }
    }

    @Test
    void what_does_not_say_how_large_it_is_is_refused_once_it_is_too_large() {
        // Given
        byte[] chunk = new byte[1 << 20];
        Dossiers.Form form = new Dossiers.Form().file("a.pdf", pdf());
        byte[] open = form.open();

        // When
        try (Wire wire = wire()) {
            wire.send(head(dossier, "Transfer-Encoding: chunked"));
            wire.send(Integer.toHexString(open.length - 2) + "\r\n").send(Arrays.copyOf(open, open.length - 2)).send("\r\n");
            for (int i = 0; i < 21; i++) {
                wire.send("100000\r\n").send(chunk).send("\r\n");
            }

            // Then
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
        }
    }

    // ---- the disk

    @Test
    void where_no_content_can_be_stored_nothing_is_half_done() throws IOException {
        // Given
        Path contents = Files.createDirectories(INCOMING.resolveSibling("content"));
        Path aside = contents.resolveSibling("content-aside");
        Files.move(contents, aside);
        Files.createFile(contents); // no folder can be made in it
        try {
            // When
            Response answer = upload(asOffice(), dossier, "a.pdf", pdf(10_000, 8));

            // Then
            isProblem(answer, 503, "service-unavailable").header("Retry-After", "5");
        } finally {
            Files.delete(contents);
            Files.move(aside, contents);
        }
    }

    // ---- the connection

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        // Given
        byte[] body = new Dossiers.Form().file("a.pdf", pdf(500_000, 3)).bytes();

        // When
        try (Wire wire = wire()) {
            wire.send(head(dossier, "Content-Length: " + body.length)).send(Arrays.copyOf(body, 300_000));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !remains().isEmpty());
        }

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> remains().isEmpty());
    }

    @Test
    void a_form_that_ends_too_early_cannot_be_read() {
        // Given
        byte[] whole = new Dossiers.Form().file("a.pdf", pdf(100_000, 4)).bytes();

        for (int length : new int[] {0, 10, 100, 50_000, whole.length - 10}) {
            // When
            Response answer = asOffice()
                    .header("Content-Type", new Dossiers.Form().contentType())
                    .body(Arrays.copyOf(whole, length))
                    .post(attachments(dossier));

            // Then
            assertThat(answer.statusCode()).as("the first %d bytes", length).isIn(400, 422);
        }
    }

    @Test
    void who_is_refused_at_once_hears_why_and_can_go_on() {
        // Given
        byte[] body = new Dossiers.Form().file("a.pdf", pdf(10_000_000, 6)).bytes();

        // When
        try (Wire wire = wire()) {
            wire.send(head(UUID.randomUUID(), "Content-Length: " + body.length)).send(body);

            // Then
            assertThat(wire.answer()).startsWith("HTTP/1.1 404");
            wire.send("GET " + attachments(dossier) + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + Dossiers.OFFICE.bearer()
                    + "\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
    }

    private static Wire wire() {
        return Wire.to(URI.create("http://localhost:" + Dossiers.port()));
    }

    private static String head(UUID dossier, String length) {
        return "POST " + attachments(dossier) + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + Dossiers.OFFICE.bearer()
                + "\r\nContent-Type: " + new Dossiers.Form().contentType() + "\r\n" + length + "\r\n\r\n";
    }

    /** What has come in and is still there. */
    private static List<Path> remains() throws IOException {
        try (Stream<Path> all = Files.walk(INCOMING)) {
            return all.filter(path -> Files.isRegularFile(path) && !path.endsWith("lock")).toList();
        }
    }
}

package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Documents.pdf;
import static org.jiedui.platform.bare.Documents.text;
import static org.jiedui.platform.bare.Dossiers.as;
import static org.jiedui.platform.bare.Dossiers.asOffice;
import static org.jiedui.platform.bare.Dossiers.attachments;
import static org.jiedui.platform.bare.Dossiers.isProblem;
import static org.jiedui.platform.bare.Dossiers.upload;
import static org.jiedui.platform.bare.Dossiers.uploaded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attachments from their upload to their removal. */
@QuarkusTest
@WithEngines(database = "attachments")
class AttachmentApiTest {

    private static final Token SUPERIOR_OFFICE =
            Token.of("superior-office").roles("superior", "office").city(Tokens.TIANJIN);

    @Inject
    DossierService dossiers;

    @Inject
    DataSource database;

    // ---- adding

    @Test
    void an_upload_becomes_an_attachment() {
        // Given
        UUID dossier = dossiers.create(false);
        byte[] content = text("会议纪要\n");

        // When
        Response answer =
                upload(asOffice(), dossier, new Dossiers.Form().field("description", "第一次").file("纪要 1.txt", content));

        // Then
        String id = answer.then().statusCode(201).extract().path("id");
        String address = attachments(dossier) + "/" + id;
        answer.then()
                .header("Location", address)
                .header("ETag", "\"1\"")
                .header("Jiedui-Version", "dossier/" + dossier + "/2")
                .header("Cache-Control", "private, no-cache")
                .body("version", equalTo(1))
                .body("name", equalTo("纪要 1.txt"))
                .body("mediaType", equalTo("text/plain"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo("540473f19ab5978a5ddb7165cc50991ad585077b2683c10fa7b8c20b42d53c12"))
                .body("description", equalTo("第一次"))
                .body("createdBy", equalTo("tj-office"))
                .body("href", equalTo(address + "/content"));
        asOffice().get(address).then().statusCode(200).header("ETag", "\"1\"").body(equalTo(answer.asString()));
        asOffice().get(address + "/content").then().statusCode(200).body(equalTo("会议纪要\n"));
    }

    @Test
    void an_attachment_is_part_of_its_thing_whose_version_it_raises() throws Exception {
        // Given
        UUID dossier = dossiers.create(false);

        // When
        String id = uploaded(dossier, "a.pdf", pdf());

        // Then
        List<TopicRecord> events = Topic.named("jiedui.bare").awaitEvents(dossier, 2);
        assertThat(events.get(1).headers())
                .containsEntry("ce_type", "org.jiedui.bare.dossier.attachment-added.v1")
                .containsEntry("ce_entityversion", "2");
        JsonNode data = new ObjectMapper().readTree(events.get(1).value());
        assertThat(data.at("/change/fields")).hasToString("[\"/attachments\"]");
        assertThat(data.at("/state/attachments/0/id").asText()).isEqualTo(id);
        assertThat(data.at("/state/attachments/0/sha256").asText()).hasSize(64);
        assertThat(data.at("/state/attachments/0/href").asText()).isEqualTo(attachments(dossier) + "/" + id + "/content");
        assertThat(Topic.named("jiedui.bare.public").awaitEvents(dossier, 2)).hasSize(2);
    }

    @Test
    void attachments_of_a_secret_thing_are_on_no_public_topic() {
        // Given
        UUID secret = dossiers.create(true);

        // When
        upload(as(SUPERIOR_OFFICE), secret, "a.pdf", pdf()).then().statusCode(201);

        // Then
        assertThat(Topic.named("jiedui.bare").awaitEvents(secret, 2)).hasSize(2);
        assertThat(Topic.named("jiedui.bare.public").eventsAbout(secret)).isEmpty();
    }

    @Test
    void a_description_may_be_missing_or_empty() {
        // Given
        UUID dossier = dossiers.create(false);

        // When
        Response answer =
                upload(asOffice(), dossier, new Dossiers.Form().file("a.pdf", pdf()).field("description", "  "));

        // Then
        answer.then().statusCode(201).body("description", nullValue());
    }

    @Test
    void what_the_sender_says_of_the_type_counts_for_nothing() {
        // Given
        UUID dossier = dossiers.create(false);

        // When
        Response answer = upload(
                asOffice(),
                dossier,
                new Dossiers.Form()
                        .part("form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: text/html", pdf()));

        // Then
        answer.then().statusCode(201).body("mediaType", equalTo("application/pdf"));
    }

    @Test
    void the_same_content_is_stored_once_and_used_twice() throws SQLException {
        // Given
        byte[] content = pdf(5_000, 42);
        UUID dossier = dossiers.create(false);

        // When
        String sha256 = upload(asOffice(), dossier, "a.pdf", content).path("sha256");
        uploaded(dossier, "b.pdf", content);
        uploaded(dossiers.create(false), "c.pdf", content);

        // Then
        assertThat(number("SELECT uses FROM stored_content WHERE sha256 = '" + sha256 + "'")).isEqualTo(3);
        asOffice().get(attachments(dossier)).then().body("items.name", contains("a.pdf", "b.pdf"));
    }

    @Test
    void a_thing_has_a_hundred_attachments_and_no_more() throws SQLException {
        // Given
        UUID dossier = dossiers.create(false);
        uploaded(dossier, "a.pdf", pdf());
        execute("UPDATE dossier d SET attachments = (SELECT jsonb_agg(same.one) FROM (SELECT d.attachments -> 0 AS one FROM "
                + "generate_series(1, 99)) same) WHERE id = '" + dossier + "'");

        // When
        uploaded(dossier, "b.pdf", pdf());

        // Then
        isProblem(upload(asOffice(), dossier, "c.pdf", pdf()), 409, "too-many-attachments");
        asOffice().get(attachments(dossier) + "?count=true&limit=1").then().body("total", equalTo(100));
    }

    @Test
    void uploads_at_the_same_time_all_arrive() throws Exception {
        // Given
        UUID dossier = dossiers.create(false);
        List<Callable<Integer>> uploads = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () ->
                        upload(asOffice(), dossier, "a" + i + ".pdf", pdf(200_000, i % 3)).statusCode())
                .toList();

        // When
        List<Integer> statuses = atOnce(uploads);

        // Then
        assertThat(statuses).containsOnly(201);
        asOffice().get(attachments(dossier)).then().body("items", hasSize(12));
        assertThat(dossierVersion(dossier)).isEqualTo(13);
    }

    // ---- repetition

    @Test
    void an_upload_sent_again_gets_its_first_answer_however_its_parts_are_divided() {
        // Given
        UUID dossier = dossiers.create(false);
        String key = UUID.randomUUID().toString();
        Dossiers.Form form = new Dossiers.Form().file("a.pdf", pdf()).field("description", "d");
        Response first = upload(asOffice().header("Idempotency-Key", key), dossier, form);

        // When
        Dossiers.Form again = new Dossiers.Form("another").field("description", "d").file("a.pdf", pdf());
        Response second = upload(asOffice().header("Idempotency-Key", key), dossier, again);

        // Then
        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body(equalTo(first.asString()));
        asOffice().get(attachments(dossier)).then().body("items", hasSize(1));
    }

    @Test
    void a_key_is_for_one_content_name_and_description() {
        // Given
        UUID dossier = dossiers.create(false);
        String key = UUID.randomUUID().toString();
        upload(asOffice().header("Idempotency-Key", key), dossier, "a.pdf", pdf()).then().statusCode(201);

        // When
        List<Response> others = List.of(
                upload(asOffice().header("Idempotency-Key", key), dossier, "a.pdf", pdf(500, 1)),
                upload(asOffice().header("Idempotency-Key", key), dossier, "b.pdf", pdf()),
                upload(
                        asOffice().header("Idempotency-Key", key),
                        dossier,
                        new Dossiers.Form().file("a.pdf", pdf()).field("description", "d")),
                upload(asOffice().header("Idempotency-Key", key), dossiers.create(false), "a.pdf", pdf()));

        // Then
        others.forEach(other -> isProblem(other, 422, "idempotency-key-reused"));
    }

    @Test
    void one_key_has_one_effect_however_many_uploads_come_with_it_at_once() throws Exception {
        // Given
        UUID dossier = dossiers.create(false);
        String key = UUID.randomUUID().toString();
        List<Callable<Integer>> uploads = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> upload(
                                asOffice().header("Idempotency-Key", key), dossier, "a.pdf", pdf(300_000, 5))
                        .statusCode())
                .toList();

        // When
        List<Integer> statuses = atOnce(uploads);

        // Then
        assertThat(statuses).containsAnyOf(201).allMatch(status -> status == 201 || status == 409);
        asOffice().get(attachments(dossier)).then().body("items", hasSize(1));
    }

    // ---- reading

    @Test
    void pages_of_a_list_join_up() {
        // Given
        UUID dossier = dossiers.create(false);
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> uploaded(dossier, "a" + i + ".pdf", pdf(100 + i, i)))
                .toList();
        uploaded(dossiers.create(false), "other.pdf", pdf());

        // When
        List<String> read = new ArrayList<>();
        String next = attachments(dossier) + "?limit=2";
        while (next != null) {
            Response page = asOffice().urlEncodingEnabled(false).get(next);
            read.addAll(page.jsonPath().getList("items.id"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        // Then
        assertThat(read).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sort=-name                      | c.txt b.pdf a.pdf",
        "sort=-size                      | b.pdf a.pdf c.txt",
        "mediaType=application/pdf       | a.pdf b.pdf",
        "name=c.txt                      | c.txt",
        "size.from=200&size.to=300       | b.pdf",
        "createdBy=tj-drc                | c.txt",
        "q=B.P                           | b.pdf",
        "createdAt.to=2000-01-01T00:00:00Z | ",
    })
    void lists_are_filtered_and_sorted_like_others(String query, String names) {
        // Given
        UUID dossier = dossiers.create(false);
        uploaded(dossier, "a.pdf", pdf(150, 1));
        uploaded(dossier, "b.pdf", pdf(250, 2));
        upload(as(Tokens.tjDrc()), dossier, "c.txt", text("c")).then().statusCode(201);

        // When
        List<String> found = asOffice().get(attachments(dossier) + "?" + query.strip()).path("items.name");

        // Then
        assertThat(found).containsExactly(names == null ? new String[0] : names.split(" "));
    }

    @Test
    void a_parameter_that_is_unknown_is_refused() {
        // Given
        UUID dossier = dossiers.create(false);
        String one = attachments(dossier) + "/" + uploaded(dossier, "a.pdf", pdf());

        // Then
        isProblem(asOffice().get(attachments(dossier) + "?colour=1"), 400, "unknown-parameter");
        isProblem(asOffice().get(attachments(dossier) + "?sort=sha256"), 400, "invalid-parameter");
        isProblem(asOffice().get(one + "?colour=1"), 400, "unknown-parameter");
        isProblem(asOffice().get(one + "/content?colour=1"), 400, "unknown-parameter");
    }

    @Test
    void some_fields_are_enough() {
        // Given
        UUID dossier = dossiers.create(false);
        String id = uploaded(dossier, "a.pdf", pdf());

        // Then
        asOffice().get(attachments(dossier) + "/" + id + "?fields=name,size").then().body(equalTo("{\"name\":\"a.pdf\",\"size\":" + pdf().length + "}"));
        asOffice().get(attachments(dossier) + "?fields=id").then().body(equalTo("{\"items\":[{\"id\":\"" + id + "\"}]}"));
    }

    @Test
    void who_has_it_already_is_told_so() {
        // Given
        UUID dossier = dossiers.create(false);
        String id = uploaded(dossier, "a.pdf", pdf());

        // When
        Response answer = asOffice().header("If-None-Match", "\"1\"").get(attachments(dossier) + "/" + id);

        // Then
        answer.then().statusCode(304).header("ETag", "\"1\"");
    }

    @Test
    void an_attachment_is_told_as_it_stood_also_when_it_has_gone() {
        // Given
        UUID dossier = dossiers.create(false);
        Response added = upload(asOffice(), dossier, "a.pdf", pdf());
        String one = added.header("Location");
        String then = added.path("createdAt");
        asOffice().header("If-Match", "\"1\"").delete(one).then().statusCode(204);

        // Then
        asOffice().get(one + "?asOf=" + then).then().statusCode(200).body(equalTo(added.asString()));
        isProblem(asOffice().get(one + "?asOf=2018-03-17T02:00:00Z"), 404, "not-found");
        isProblem(asOffice().get(one + "?asOf=" + Instant.now().toString()), 404, "not-found");
        isProblem(as(Tokens.operator()).get(one + "?asOf=" + then), 403, "forbidden");
    }

    // ---- rights

    @Test
    void attachments_of_what_a_caller_may_not_see_do_not_exist() {
        // Given
        UUID secret = dossiers.create(true);
        String id = upload(as(SUPERIOR_OFFICE), secret, "a.pdf", pdf()).path("id");
        String one = attachments(secret) + "/" + id;

        // Then
        isProblem(asOffice().get(attachments(secret)), 404, "not-found");
        isProblem(asOffice().get(one), 404, "not-found");
        isProblem(asOffice().get(one + "/content"), 404, "not-found");
        isProblem(asOffice().header("If-Match", "\"1\"").delete(one), 404, "not-found");
        isProblem(upload(asOffice(), secret, "a.pdf", pdf()), 404, "not-found");
        as(Tokens.superior()).get(one).then().statusCode(200);
    }

    @Test
    void who_may_not_add_is_told_before_anything_is_looked_at() {
        // Given
        UUID dossier = dossiers.create(false);

        // Then
        isProblem(upload(as(Tokens.viewer()), dossier, "a.exe", text("")), 403, "forbidden");
        isProblem(upload(as(Tokens.operator()), dossier, "a.pdf", pdf()), 403, "forbidden");
        isProblem(upload(asOffice(), UUID.randomUUID(), "a.exe", text("")), 404, "not-found");
        isProblem(as(Tokens.operator()).get(attachments(dossier)), 403, "forbidden");
        asOffice().get(attachments(dossier)).then().body("items", empty());
    }

    @Test
    void an_attachment_belongs_to_its_own_thing() {
        // Given
        String id = uploaded(dossiers.create(false), "a.pdf", pdf());
        UUID other = dossiers.create(false);

        // Then
        for (String reference : List.of(id, id.toUpperCase(Locale.ROOT), "a.pdf", "..", UUID.randomUUID().toString())) {
            isProblem(asOffice().get(attachments(other) + "/" + reference), 404, "not-found");
        }
        isProblem(asOffice().get(attachments(other) + "/" + id + "/content"), 404, "not-found");
        isProblem(asOffice().header("If-Match", "\"1\"").delete(attachments(other) + "/" + id), 404, "not-found");
    }

    // ---- removing

    @Test
    void a_removal_is_a_change_of_the_thing() {
        // Given
        UUID dossier = dossiers.create(false);
        String id = uploaded(dossier, "a.pdf", pdf());
        String one = attachments(dossier) + "/" + id;
        String key = UUID.randomUUID().toString();

        // When
        Response answer =
                asOffice().header("If-Match", "\"1\"").header("Idempotency-Key", key).delete(one);

        // Then
        answer.then().statusCode(204).header("Jiedui-Version", "dossier/" + dossier + "/3");
        isProblem(asOffice().get(one), 404, "not-found");
        isProblem(asOffice().get(one + "/content"), 404, "not-found");
        asOffice()
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .delete(one)
                .then()
                .statusCode(204)
                .header("Idempotency-Replayed", "true");
        isProblem(asOffice().header("If-Match", "\"1\"").delete(one), 404, "not-found");
        assertThat(Topic.named("jiedui.bare").awaitEvents(dossier, 3).get(2).headers())
                .containsEntry("ce_type", "org.jiedui.bare.dossier.attachment-removed.v1");
    }

    @Test
    void a_removal_names_the_version_it_means() {
        // Given
        UUID dossier = dossiers.create(false);
        String one = attachments(dossier) + "/" + uploaded(dossier, "a.pdf", pdf());

        // Then
        isProblem(asOffice().delete(one), 428, "precondition-required");
        isProblem(asOffice().header("If-Match", "\"2\"").delete(one), 412, "version-conflict").header("ETag", "\"1\"");
        asOffice().get(one).then().statusCode(200);
    }

    @Test
    void who_has_added_it_may_remove_it_and_others_may_not() {
        // Given
        UUID dossier = dossiers.create(false);
        String own = attachments(dossier) + "/" + upload(as(Tokens.tjDrc()), dossier, "a.pdf", pdf()).path("id");
        String office = attachments(dossier) + "/" + uploaded(dossier, "b.pdf", pdf());

        // Then
        isProblem(as(Tokens.tjHeping()).header("If-Match", "\"1\"").delete(own), 403, "forbidden");
        isProblem(as(Tokens.tjDrc()).header("If-Match", "\"1\"").delete(office), 403, "forbidden");
        as(Tokens.tjDrc()).header("If-Match", "\"1\"").delete(own).then().statusCode(204);
    }

    @Test
    void with_a_thing_its_attachments_go() throws SQLException {
        // Given
        UUID dossier = dossiers.create(false);
        String sha256 = upload(asOffice(), dossier, "a.pdf", pdf(700, 99)).path("sha256");

        // When
        dossiers.remove(dossier);

        // Then
        isProblem(asOffice().get(attachments(dossier)), 404, "not-found");
        assertThat(number("SELECT uses FROM stored_content WHERE sha256 = '" + sha256 + "'")).isZero();
    }

    // ---- the document

    @Test
    void the_document_tells_the_form_the_content_and_the_list() {
        // When
        JsonPath document = as(Tokens.viewer()).queryParam("format", "json").get("/q/openapi").jsonPath();

        // Then
        String list = "paths.'/api/v1/dossiers/{id}/attachments'";
        assertThat(document.getString(list + ".get.operationId")).isEqualTo("listAttachmentsOfDossiers");
        assertThat(document.<String>getList(list + ".get.parameters.name")).contains("limit", "cursor", "mediaType", "fields");
        assertThat(document.getString(list + ".post.operationId")).isEqualTo("addAttachmentOfDossiers");
        assertThat(document.<String, Object>getMap(list + ".post.requestBody.content").keySet().toString())
                .isEqualTo("[multipart/form-data]");
        String content = "paths.'/api/v1/dossiers/{id}/attachments/{attachment}/content'.get.responses.'206'.content";
        assertThat(document.<String, Object>getMap(content)).hasToString("{*/*={schema={type=string, format=binary}}}");
        assertThat(document.getMap("paths").toString()).doesNotContain("listAttachments,");
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private long dossierVersion(UUID dossier) throws SQLException {
        return number("SELECT version FROM dossier WHERE id = '" + dossier + "'");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

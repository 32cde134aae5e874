package org.jiedui.platform.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.sheetreading.Workbooks;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as input. */
@QuarkusTest
@WithEngines(database = "bare")
class ImportTest {

    private static final String CSV = SheetFormat.CSV_TYPE;
    private static final String XLSX = SheetFormat.XLSX_TYPE;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    private final String mark = unique();

    // ---- rows

    @Test
    void a_row_without_a_version_creates_and_one_with_a_version_changes() {
        // Given
        String changed = create("\"remark\": \"旧\", \"rank\": 3");
        String unchanged = create("\"remark\": \"" + mark + "\"");

        // When
        Response answer = send(
                "标识,版本,编号,标题,备注,次序,期限,颜色,标签,保密",
                ",," + mark + ",新建,,7,2018/3/17,绿,\"甲\n乙\",否",
                changed + ",1," + code(changed) + ",改过,,,,RED,,否",
                unchanged + ",1," + code(unchanged) + ",题," + mark + ",,,红,,");

        // Then
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .header("Jiedui-Version", containsString("note/" + changed + "/2"))
                .body("dryRun", equalTo(false), "rows", equalTo(3))
                .body("created", equalTo(1), "changed", equalTo(1), "unchanged", equalTo(1))
                .body("items.row", contains(2, 3, 4))
                .body("items.outcome", contains("CREATED", "CHANGED", "UNCHANGED"))
                .body("items.version", contains(1, 2, 1))
                .body("items[1].id", equalTo(changed))
                .body("ignoredColumns", empty());
        asOffice().get(PATH + "/" + answer.path("items[0].id")).then()
                .body("code", equalTo(mark), "title", equalTo("新建"), "rank", equalTo(7))
                .body("dueOn", equalTo("2018-03-17"), "color", equalTo("GREEN"))
                .body("tags", contains("甲", "乙"));
        asOffice().get(PATH + "/" + changed).then()
                .body("title", equalTo("改过"), "remark", nullValue(), "rank", nullValue());
        asOffice().get(PATH + "/" + changed + "/history").then().body("items.version", contains(2, 1));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, zh", "text/csv, en", XLSX + ", zh", XLSX + ", en"})
    void what_was_exported_comes_in_again_and_changes_nothing(String format, String language) {
        // Given
        String titled = "{\"code\": \"%s\", \"remark\": \"" + mark + "\", \"title\": \"%s\", ";
        for (String note : List.of(
                titled.formatted(unique(), "=1+1") + "\"rank\": -7, \"dueOn\": \"2018-03-17\", \"color\": \"GREEN\"}",
                titled.formatted(unique(), "'=") + "\"remindAt\": \"2018-03-17T02:00:00Z\", \"tags\": [\"甲; \\\\乙\", \"a, b\"]}",
                titled.formatted(unique(), "-") + "\"dueOn\": \"1850-01-01\"}")) {
            Notes.post(asOffice(), note).then().statusCode(201);
        }
        byte[] exported = asOffice()
                .accept(format)
                .header("Accept-Language", language)
                .get(PATH + "?q=" + mark)
                .asByteArray();

        // When
        Response answer = send(asOffice(), format, "", exported);

        // Then
        answer.then().statusCode(200).body("unchanged", equalTo(3), "changed", equalTo(0), "created", equalTo(0));
        assertThat(answer.<List<String>>path("ignoredColumns")).hasSize(2); // when it was made, and when changed
    }

    @Test
    void a_column_that_is_not_there_is_left_alone() {
        // Given
        String id = create("\"remark\": \"" + mark + "\", \"rank\": 3");

        // When
        Response answer = send("id,version,title", id + ",1,改过");

        // Then
        answer.then().statusCode(200).body("changed", equalTo(1));
        asOffice().get(PATH + "/" + id).then().body("remark", equalTo(mark), "rank", equalTo(3), "title", equalTo("改过"));
    }

    @Test
    void a_csv_of_excel_in_china_is_read() {
        byte[] sheet = ("编号,标题\r\n" + mark + ",盱眙县\r\n").getBytes(Charset.forName("GB18030"));
        send(asOffice(), CSV, "", sheet).then().statusCode(200).body("created", equalTo(1));
        asOffice().get(PATH + "?code=" + mark).then().body("items.title", contains("盱眙县"));
    }

    @Test
    void days_and_codes_of_a_workbook_are_numbers_in_it() {
        // Given
        byte[] sheet = Workbooks.of("<row>" + texts("code", "title", "dueOn", "tags") + "</row><row>"
                + texts(mark) + "<c><v>120104</v></c><c><v>43176</v></c><c><v>7</v></c></row>");

        // When
        send(asOffice(), XLSX, "", sheet).then().statusCode(200);

        // Then
        asOffice().get(PATH + "?code=" + mark).then()
                .body("items[0].title", equalTo("120104"), "items[0].dueOn", equalTo("2018-03-17"))
                .body("items[0].tags", contains("7"));
    }

    // ---- all or nothing

    @Test
    void every_fault_of_every_row_is_told_by_row_and_column_and_nothing_is_done() {
        // Given
        String taken = create("");
        String missing = "01970000-0000-7000-8000-00000000dead";

        // When
        Response answer = send(
                "编号,标题,Rank,期限,颜色,id,version",
                mark + ",题,1,2018-03-17,红,,",
                "",
                code(taken) + ",题,,,,,",
                mark + "b,,七,明天,紫,,",
                ",题,,,," + missing + ",1",
                ",题,,,," + taken + ",9",
                ",题,,,," + taken + ",",
                ",题,,,," + taken + ",x",
                mark + ",题,,,,,",
                mark + "c,题,,,,,,多出");

        // Then
        isProblem(answer, 409, "code-taken")
                .body("detail", containsString("8"))
                .body("errors.collect { it.row + ' ' + it.column + ' ' + it.code }", contains(
                        "4 null code-taken",
                        "5 Rank wrong-type",
                        "5 期限 invalid-format",
                        "5 颜色 invalid-value",
                        "5 标题 required",
                        "6 null not-found",
                        "7 version version-conflict",
                        "8 version required",
                        "9 version invalid-format",
                        "10 null code-taken",
                        "11 H unknown-column"));
        asOffice().get(PATH + "?code=" + mark).then().body("items", empty());
    }

    @Test
    void messages_are_in_the_readers_language() {
        send(asOffice().header("Accept-Language", "en"), CSV, "", "code,rank\r\na,七\r\n".getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors[0].row", equalTo(2), "errors[0].column", equalTo("rank"))
                .body("errors[0].message", equalTo("This must be an integer."));
    }

    @Test
    void what_cannot_be_read_in_a_cell_is_told_beside_what_else_is_wrong_with_its_row() {
        // Given
        byte[] sheet = Workbooks.of("<row>" + texts("code", "title", "rank") + "</row><row><c r=\"B2\"><f>A1</f><v>1</v></c>"
                + "<c><v>" + "9".repeat(1_000) + "</v></c></row><row>" + texts("a") + "<c t=\"e\"><v>#N/A</v></c></row>");

        // Then
        isProblem(send(asOffice(), XLSX, "", sheet), 422, "invalid-fields")
                .body("errors.collect { it.row + ' ' + it.column + ' ' + it.code }", contains(
                        "2 title formula", "2 rank out-of-range", "2 code required", "3 title error-value"));
    }

    @Test
    void columns_that_are_unknown_or_stand_twice_are_all_named() {
        isProblem(send("编号,代号,标题,Title,\u0000"), 422, "invalid-fields")
                .body("errors.row", everyItem(equalTo(1)))
                .body("errors.collect { it.column + ' ' + it.code }", contains(
                        "代号 unknown-column", "Title duplicate-column"));
        isProblem(send("id,version"), 422, "invalid-fields").body("errors.code", contains("no-columns"));
        isProblem(send(""), 422, "invalid-fields");
        isProblem(send(asOffice(), CSV, "", new byte[0]), 422, "invalid-fields");
    }

    @Test
    void a_header_alone_is_a_sheet_without_rows() {
        send("编号,标题").then().statusCode(200).body("rows", equalTo(0), "items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void numbers_and_texts_without_end_are_told_at_their_cells(String format) {
        // Given
        String endless = "9".repeat(100_000);
        byte[] sheet = format.equals(CSV)
                ? sheet("code,title,rank", "a," + endless + "," + endless)
                : Workbooks.of("<row>" + texts("code", "title", "rank") + "</row><row>" + texts("a", endless) + "<c><v>" + endless
                        + "</v></c></row>");

        // When
        Response answer = send(asOffice(), format, "", sheet);

        // Then
        isProblem(answer, 422, "invalid-fields").body("errors.row", contains(2, 2), "errors.column", containsInAnyOrder("title", "rank"));
    }

    // ---- dry run

    @Test
    void a_dry_run_tells_what_would_come_of_it_and_keeps_nothing() {
        // Given
        String changed = create("");
        String sheet = "id,version,code,title\r\n,," + mark + ",新\r\n" + changed + ",1," + code(changed) + ",改过\r\n";

        // When
        Response dry = send(asOffice(), CSV, "?dryRun=true", sheet.getBytes(UTF_8));

        // Then
        dry.then()
                .statusCode(200)
                .header("Jiedui-Version", nullValue())
                .body("dryRun", equalTo(true), "created", equalTo(1), "changed", equalTo(1))
                .body("items[0].id", nullValue(), "items[1].id", equalTo(changed), "items[1].version", equalTo(2));
        asOffice().get(PATH + "?code=" + mark).then().body("items", empty());
        asOffice().get(PATH + "/" + changed).then().body("version", equalTo(1), "title", equalTo("题"));
        asOffice().get(PATH + "/" + changed + "/history").then().body("items", hasSize(1));
        send(asOffice(), CSV, "?dryRun=false", sheet.getBytes(UTF_8)).then().statusCode(200).body("dryRun", equalTo(false));
    }

    @Test
    void a_dry_run_finds_the_faults_that_the_import_would() {
        isProblem(send(asOffice(), CSV, "?dryRun=true", "code,title\r\na,\r\n".getBytes(UTF_8)), 422, "invalid-fields")
                .body("errors[0].column", equalTo("title"));
        isProblem(send(asOffice(), CSV, "?dryRun=yes", new byte[0]), 400, "invalid-parameter");
        isProblem(send(asOffice(), CSV, "?partial=true", new byte[0]), 400, "unknown-parameter");
    }

    // ---- sent twice

    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void a_repetition_gets_its_first_answer(String query) {
        // Given
        String sheet = "code,title\r\n" + mark + ",新\r\n";
        Response first = send(asOffice().header("Idempotency-Key", mark), CSV, query, sheet.getBytes(UTF_8));

        // When
        Response second = send(asOffice().header("Idempotency-Key", mark), CSV, query, sheet.getBytes(UTF_8));

        // Then
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        isProblem(
                send(asOffice().header("Idempotency-Key", mark), CSV, query, "other".getBytes(UTF_8)),
                422,
                "idempotency-key-reused");
    }

    // ---- jobs

    @Test
    void a_long_sheet_is_a_job() {
        // Given
        Response accepted = send(lines(700));
        accepted.then().statusCode(202).header("Location", startsWith("/api/v1/jobs/bare.")).body("kind", equalTo("note-import"));

        // When
        Response ended = awaitStatus(accepted.path("id"), "SUCCEEDED");

        // Then
        ended.then()
                .body("done", equalTo(700), "total", equalTo(700), "progress", equalTo(100))
                .body("result.created", equalTo(700), "result.items", hasSize(700), "result.items[0].row", equalTo(2));
        assertThat(made()).isEqualTo(700);
    }

    @Test
    void a_long_dry_run_keeps_nothing() {
        String job = send(asOffice(), CSV, "?dryRun=true", sheet(lines(301))).path("id");
        awaitStatus(job, "SUCCEEDED").then().body("result.dryRun", equalTo(true), "result.created", equalTo(301));
        assertThat(made()).isZero();
    }

    @Test
    void a_job_fails_with_what_is_wrong_by_row_and_column() {
        // Given
        String[] lines = lines(400);
        lines[100] = mark + "x,,1";
        lines[300] = mark + "1,题,1";

        // When
        Response ended = awaitStatus(send(lines).path("id"), "FAILED");

        // Then
        ended.then()
                .body("error.code", equalTo("invalid-fields"))
                .body("error.errors.collect { it.row + ' ' + it.column + ' ' + it.code }", contains(
                        "101 title required", "301 null code-taken"));
        assertThat(made()).isZero();
    }

    @Test
    void a_cancelled_import_has_done_nothing() throws SQLException {
        // Given
        String job = send(lines(5_000)).path("id");
        awaitFirstRows(job);

        // When
        Response cancelled = asOffice()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"to\": \"CANCELLED\", \"reason\": \"wrong file\"}")
                .post("/api/v1/jobs/" + job + "/transitions");

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(writing("count(*)")).isZero());
        assertThat(made()).isZero();
    }

    @Test
    void an_import_that_is_broken_off_in_the_midst_begins_anew_and_takes_effect_once() throws SQLException {
        // Given
        String job = send(lines(1_500)).path("id");
        awaitFirstRows(job);
        assertThat(made()).isZero();

        // When
        long brokenOff = writing("count(pg_terminate_backend(pid))");

        // Then
        assertThat(brokenOff).isEqualTo(1);
        awaitStatus(job, "SUCCEEDED").then().body("result.created", equalTo(1_500));
        assertThat(made()).isEqualTo(1_500);
    }

    @Test
    void there_is_an_end_to_the_rows_of_a_sheet() {
        isProblem(send(lines(20_001)), 422, "too-many-rows").body("total", equalTo(20_001));
    }

    // ---- what is no sheet, and who may not

    @Test
    void only_sheets_are_taken() {
        asOffice().contentType("application/json").body("{}").post(PATH + "/import").then().statusCode(415);
        isProblem(send(asOffice(), XLSX, "", "code,title".getBytes(UTF_8)), 400, "malformed-body");
        isProblem(send(asOffice(), CSV, "", Workbooks.of("")), 400, "malformed-body");
        isProblem(send(asOffice(), XLSX, "", Workbooks.bomb("<worksheet>", 2)), 413, "too-large");
    }

    /** Not sent by RestAssured, which takes minutes to get a body of this size ready on a busy machine. */
    @Test
    void a_file_of_more_than_20_mebibytes_is_refused() throws Exception {
        // Given
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH + "/import"))
                .header("Authorization", Tokens.tjOffice().bearer())
                .header("Content-Type", CSV)
                .POST(BodyPublishers.ofByteArray(new byte[(20 << 20) + 1]))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"", "20 MiB");
    }

    @Test
    void who_writes_nothing_imports_nothing() {
        isProblem(send(as(Tokens.viewer()), CSV, "", "unknown".getBytes(UTF_8)), 403, "forbidden");
    }

    @Test
    void nothing_remains_of_a_file_that_was_taken_in() {
        send("code,title", mark + ",题").then().statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("jiedui-import-")))
                        .isEmpty();
            }
        });
    }

    private String[] lines(int rows) {
        return IntStream.rangeClosed(0, rows)
                .mapToObj(i -> i == 0 ? "code,title,rank" : mark + i + ",题," + i)
                .toArray(String[]::new);
    }

    private static String texts(String... texts) {
        return List.of(texts).stream()
                .map(text -> "<c t=\"str\"><v>" + text + "</v></c>")
                .collect(Collectors.joining());
    }

    private static byte[] sheet(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
    }

    private static Response send(String... lines) {
        return send(asOffice(), CSV, "", sheet(lines));
    }

    private static Response send(RequestSpecification request, String format, String query, byte[] sheet) {
        return request.header("Content-Type", format).body(sheet).post(PATH + "/import" + query);
    }

    private static String code(String id) {
        return asOffice().get(PATH + "/" + id).path("code");
    }

    private int made() {
        return asOffice().queryParam("codePrefix", mark).queryParam("count", true).get(PATH).path("total");
    }

    /** It has begun to write, and is not through. */
    private static void awaitFirstRows(String job) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> asOffice().get("/api/v1/jobs/" + job).then().body("done", greaterThan(0)));
    }

    /** @param figure over the sessions in the midst of writing notes */
    private long writing(String figure) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + figure + " FROM pg_locks"
                        + " WHERE mode = 'RowExclusiveLock' AND relation = CAST('note' AS regclass)")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Response awaitStatus(String job, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> asOffice().get("/api/v1/jobs/" + job).then().body("status", equalTo(status)));
        return asOffice().get("/api/v1/jobs/" + job);
    }
}

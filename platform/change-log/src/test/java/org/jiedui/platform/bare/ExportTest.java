package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any list as a sheet: the whole of it, with the filters, the sort and the rights of the list. */
@QuarkusTest
@WithEngines(database = "bare")
class ExportTest {

    private static final String CSV = SheetFormat.CSV_TYPE;
    private static final String XLSX = SheetFormat.XLSX_TYPE;

    @Inject
    DataSource database;

    private final List<String> titled = new ArrayList<>();
    private final List<String> inserted = new ArrayList<>();

    /** Other tests count on there being no such texts, and fewer rows. */
    @AfterEach
    void removeWhatOthersWouldFind() throws SQLException {
        for (String id : titled) {
            asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM note WHERE starts_with(code, ?)")) {
            for (String mark : inserted) {
                delete.setString(1, mark);
                delete.executeUpdate();
            }
        }
    }

    @Test
    void a_list_as_csv_has_a_header_and_labels_in_the_readers_language_and_opens_in_excel() {
        // Given
        String mark = unique();
        create("\"remark\": \"" + mark + "\", \"rank\": -7, \"dueOn\": \"2018-03-17\", \"color\": \"GREEN\", "
                + "\"remindAt\": \"2018-03-17T02:00:00Z\", \"tags\": [\"甲\", \"乙\"]");
        String query = PATH + "?fields=title,rank,dueOn,remindAt,color,tags,secret,parentId&q=" + mark;

        // When
        Response zh = asOffice().accept(CSV).get(query);
        Response en = asOffice().accept(CSV).header("Accept-Language", "en").get(query);

        // Then
        zh.then().statusCode(200).contentType("text/csv").header("Content-Language", "zh");
        assertThat(text(zh))
                .isEqualTo("\uFEFF标题,次序,期限,提醒时间,颜色,标签,保密,上级标识\r\n"
                        + "题,-7,2018-03-17,2018-03-17T02:00:00Z,绿,\"甲\n乙\",否,\r\n");
        en.then().header("Content-Language", "en").header("Vary", containsString("Accept-Language"));
        assertThat(text(en))
                .isEqualTo("\uFEFFTitle,Rank,Due on,Remind at,Color,Tags,Secret,Parent id\r\n"
                        + "题,-7,2018-03-17,2018-03-17T02:00:00Z,Green,\"甲\n乙\",No,\r\n");
    }

    @Test
    void a_list_as_xlsx_has_real_days_times_and_numbers() throws IOException {
        // Given
        String mark = unique();
        create("\"remark\": \"" + mark + "\", \"rank\": -7, \"dueOn\": \"2018-03-17\", \"color\": \"GREEN\", "
                + "\"remindAt\": \"2018-03-17T02:00:00Z\", \"tags\": [\"甲\", \"乙\"]");

        // When
        List<Row> rows = rows(asOffice()
                .accept(XLSX)
                .get(PATH + "?fields=rank,dueOn,remindAt,color,tags,parentId,title&q=" + mark));

        // Then
        assertThat(texts(rows.get(0))).containsExactly("次序", "期限", "提醒时间", "颜色", "标签", "上级标识", "标题");
        Row note = rows.get(1);
        assertThat(note.getCellAsNumber(0)).contains(new BigDecimal("-7"));
        assertThat(note.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(note.getCell(1).asDate()).isEqualTo(LocalDateTime.of(2018, 3, 17, 0, 0));
        assertThat(note.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2018, 3, 17, 10, 0));
        assertThat(note.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(note.getCellAsString(3)).contains("绿");
        assertThat(note.getCellAsString(4)).contains("甲\n乙");
        assertThat(note.getOptionalCell(5)).isEmpty();
        assertThat(rows).hasSize(2);
    }

    @Test
    void without_fields_every_field_is_a_column() throws IOException {
        String mark = unique();
        create("\"remark\": \"" + mark + "\"");
        assertThat(texts(rows(asOffice().accept(XLSX).get(PATH + "?q=" + mark)).get(0)))
                .containsExactly(
                        "标识", "编号", "版本", "创建时间", "更新时间", "标题", "备注", "次序", "期限", "提醒时间", "颜色", "标签", "上级标识",
                        "保密");
    }

    @Test
    void a_sheet_is_a_file_with_a_name_of_the_day() {
        Response answer = asOffice().accept(XLSX).get(PATH + "?q=" + unique());
        answer.then().statusCode(200).contentType(XLSX);
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"notes-\\d{4}-\\d\\d-\\d\\d\\.xlsx\"; "
                        + "filename\\*=UTF-8''%E4%BE%BF%E7%AC%BA-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(asOffice().accept(CSV).header("Accept-Language", "en").get(PATH).header("Content-Disposition"))
                .contains("filename=\"notes-")
                .contains("filename*=UTF-8''Notes-")
                .endsWith(".csv");
    }

    @Test
    void the_head_of_a_sheet_is_that_of_its_get() {
        String path = PATH + "?fields=title&q=" + unique();
        Response get = asOffice().accept(CSV).get(path);
        asOffice()
                .accept(CSV)
                .head(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Length", equalTo(get.header("Content-Length")))
                .header("Content-Disposition", equalTo(get.header("Content-Disposition")));
    }

    @Test
    void an_empty_list_is_a_sheet_with_its_header() {
        assertThat(text(asOffice().accept(CSV).get(PATH + "?fields=title&q=" + unique())))
                .isEqualTo("\uFEFF标题\r\n");
    }

    @Test
    void filters_sort_and_rights_are_those_of_the_list() {
        // Given
        String mark = unique();
        create("\"remark\": \"" + mark + "\", \"rank\": 1");
        create("\"remark\": \"" + mark + "\", \"rank\": 3");
        create("\"remark\": \"" + mark + "\", \"rank\": 9, \"color\": \"GREEN\"");
        create(Tokens.superior(), "\"remark\": \"" + mark + "\", \"rank\": 2, \"secret\": true");
        String query = PATH + "?fields=rank&sort=-rank&color=RED&q=" + mark;

        // Then
        assertThat(text(asOffice().accept(CSV).get(query))).isEqualTo("\uFEFF次序\r\n3\r\n1\r\n");
        assertThat(text(as(Tokens.superior()).accept(CSV).get(query))).isEqualTo("\uFEFF次序\r\n3\r\n2\r\n1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void a_sheet_holds_the_whole_list_however_its_pages_are_cut(String format) throws IOException, SQLException {
        // Given
        String mark = unique();
        insert(mark, 1_203);

        // When
        Response answer = asOffice().accept(format).get(PATH + "?fields=rank&sort=rank&limit=7&cursor=x&q=" + mark);

        // Then
        List<Integer> ranks = format.equals(CSV)
                ? text(answer).lines().skip(1).map(Integer::valueOf).toList()
                : rows(answer).stream()
                        .skip(1)
                        .map(row -> row.getCellAsNumber(0).orElseThrow().intValueExact())
                        .toList();
        assertThat(ranks).isEqualTo(IntStream.rangeClosed(1, 1_203).boxed().toList());
    }

    @Test
    void ten_thousand_rows_are_a_sheet_and_one_more_is_too_many() throws SQLException {
        // Given
        String mark = unique();
        insert(mark, 10_000);
        String query = PATH + "?fields=rank&q=" + mark;

        // Then
        assertThat(text(asOffice().accept(CSV).get(query)).lines()).hasSize(10_001);
        create("\"remark\": \"" + mark + "\"");
        isProblem(asOffice().accept(XLSX).get(query), 422, "too-many-rows")
                .body("total", equalTo(10_001), "detail", containsString("10001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1", "\\n=1", "＝1+1", "＋1", "－1", "＠x", "'=1", "''@x"
            })
    void what_a_spreadsheet_would_run_is_text(String formula) throws IOException {
        String mark = unique();
        createTitled(mark, formula);
        String title = asOffice().get(PATH + "?code=" + mark).path("items[0].title");
        List<Row> rows = rows(asOffice().accept(XLSX).get(PATH + "?fields=title&code=" + mark));
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellAsString(0).orElseThrow().replace("\r\n", "\n").replace('\r', '\n'))
                .isEqualTo("'" + title.replace('\r', '\n'));
        assertThat(text(asOffice().accept(CSV).get(PATH + "?fields=title&code=" + mark)))
                .isIn("\uFEFF标题\r\n'" + title + "\r\n", "\uFEFF标题\r\n\"'" + title + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"津长'产业", "a-b", "1=1", "'quoted'"})
    void what_no_spreadsheet_would_run_stays_as_it_is(String title) {
        String mark = unique();
        createTitled(mark, title);
        assertThat(text(asOffice().accept(CSV).get(PATH + "?fields=title&code=" + mark)))
                .isEqualTo("\uFEFF标题\r\n" + title + "\r\n");
    }

    @Test
    void any_text_that_a_note_may_have_makes_a_sheet_that_can_be_read() throws IOException {
        // Given
        String mark = unique();
        String odd = "\\u0001\\u001f 😀 \\\"a\\\", <b>&amp; ]]> \\uffff";
        createTitled(mark, "题" + odd);
        // Then
        assertThat(text(asOffice().accept(CSV).get(PATH + "?fields=title&code=" + mark)))
                .isEqualTo("\uFEFF标题\r\n\"题\u0001\u001f 😀 \"\"a\"\", <b>&amp; ]]> \uFFFF\"\r\n");
        assertThat(rows(asOffice().accept(XLSX).get(PATH + "?fields=title&code=" + mark))
                        .get(1)
                        .getCellAsString(0)
                        .orElseThrow())
                .contains("😀 \"a\", <b>&amp; ]]>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "none                                        | application/json",
        "*/*                                         | application/json",
        "application/*                               | application/json",
        "text/*                                      | text/csv",
        "text/csv                                    | text/csv",
        "text/csv;q=0.4, application/json;q=0.5      | application/json",
        "text/csv;q=0.5, application/json;q=0.4      | text/csv",
        "text/html, text/csv;q=0.1                   | text/csv",
        "text/html, */*;q=0.1                        | application/json",
        "application/json;q=0, */*                   | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv, text/html;q=0.9, */*;q=0.8        | text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void the_format_is_the_one_that_the_caller_likes_best(String accept, String expected) {
        RequestSpecification request = asOffice();
        if (accept != null) {
            request.header("Accept", accept);
        }
        request.get(PATH + "?limit=1&q=" + unique())
                .then()
                .statusCode(200)
                .contentType(containsString(expected))
                .header("Vary", containsString("Accept"));
    }

    @Test
    void who_accepts_an_empty_list_gets_json() {
        asOffice().header("Accept", "").get(PATH).then().statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf, image/*", "application/vnd.ms-excel", "application/json;q=0"})
    void a_format_that_is_not_offered_is_not_acceptable(String accept) {
        isProblem(asOffice().header("Accept", accept).get(PATH), 406, "not-acceptable");
    }

    @Test
    void what_is_wrong_with_the_question_is_told_as_of_the_list() {
        isProblem(asOffice().accept(CSV).get(PATH + "?fields=colour&sort=hue&size=1"), 400, "unknown-parameter");
        isProblem(asOffice().accept(XLSX).get(PATH + "?fields=id,id"), 400, "invalid-parameter");
    }

    @Test
    void no_file_stays_behind() throws SQLException {
        insert(unique(), 1);
        asOffice().accept(CSV).get(PATH + "?q=" + unique()).then().statusCode(200);
        asOffice().accept(XLSX).head(PATH + "?q=" + unique()).then().statusCode(200);
        isProblem(asOffice().accept(CSV).get(PATH + "?size=1"), 400, "unknown-parameter");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(files()).isEmpty());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("jiedui-export-")).toList();
        }
    }

    /** @param title as it stands in JSON */
    private void createTitled(String code, String title) {
        titled.add(Notes.post(asOffice(), "{\"code\": \"" + code + "\", \"title\": \"" + title + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void insert(String mark, int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO note (id, version, created_at, updated_at, code, title, remark, rank, color, tags, secret)
                        SELECT uuidv7(), 1, now(), now(), ? || n, '题', ?, n, 'RED', '{}', FALSE
                          FROM generate_series(1, ?) n ORDER BY random()
                        """)) {
            insert.setString(1, mark);
            insert.setString(2, mark);
            insert.setInt(3, rows);
            insert.executeUpdate();
            inserted.add(mark);
        }
    }

    private static String text(Response answer) {
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Row> rows(Response answer) throws IOException {
        answer.then().statusCode(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.asByteArray()),
                new ReadingOptions(true, false))) {
            return new ArrayList<>(workbook.getFirstSheet().read());
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }
}

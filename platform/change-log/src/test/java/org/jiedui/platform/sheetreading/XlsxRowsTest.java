package org.jiedui.platform.sheetreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.sheetreading.SheetCell.NoValue;
import org.jiedui.platform.sheetreading.SheetCell.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as programs write them, and as nobody should. */
class XlsxRowsTest {

    private static final String STYLES =
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
            <numFmt numFmtId="165" formatCode="[Red]0.00&quot;days&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs></styleSheet>
            """;

    @Test
    void cells_have_their_values_and_places() {
        // Given
        byte[] file = Workbooks.with(Map.of(
                "xl/sharedStrings.xml",
                "<sst><si><t>共享</t></si><si><r><t>一</t></r><r><t xml:space=\"preserve\"> 二</t></r><rPh><t>yi</t></rPh></si></sst>",
                "xl/worksheets/sheet1.xml",
                """
                <worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>
                <row><c t="inlineStr"><is><t>a_x000D_b_x005F_</t></is></c><c t="b"><v>1</v></c><c t="str"><v>=1</v></c>
                <c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c><c t="s"/></row></sheetData></worksheet>
                """));

        // When
        List<SheetRow> rows = rows(file);

        // Then
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).cells())
                .containsExactly(SheetCell.EMPTY, new SheetCell.Text("共享"), SheetCell.EMPTY, new SheetCell.Text("一 二"));
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new SheetCell.Text("a\rb_"),
                        new SheetCell.Flag(true),
                        new SheetCell.Text("=1"),
                        new NoValue(Reason.ERROR),
                        new NoValue(Reason.FORMULA));
        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 43176, 2018-03-17T00:00, false",
        "1, 43176.75, 2018-03-17T18:00, true",
        "2, 43176, 2018-03-17T00:00, true",
        "3, 43176, 2018-03-17T00:00, false",
        "4, 59, 1900-02-28T00:00, true",
        "1, 61, 1900-03-01T00:00, true",
        "1, 43176.999999994, 2018-03-17T23:59:59.999, true",
    })
    void a_number_is_a_time_where_programs_show_it_as_one(int style, String number, LocalDateTime time, boolean shown) {
        // Given
        byte[] file = Workbooks.with(Map.of(
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c s=\"" + style + "\"><v>" + number + "</v></c></row></sheetData></worksheet>"));

        // Then
        assertThat(rows(file).getFirst().cell(0))
                .isEqualTo(new SheetCell.Number(new BigDecimal(number), time, shown));
    }

    @Test
    void a_workbook_may_count_from_1904() {
        byte[] file = Workbooks.with(Map.of(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>0</v></c></row></sheetData></worksheet>"));
        assertThat(rows(file).getFirst().cell(0))
                .isEqualTo(new SheetCell.Number(BigDecimal.ZERO, LocalDateTime.of(1904, 1, 1, 0, 0), false));
    }

    @ParameterizedTest
    @CsvSource({"1.1000000000000001, 1.1", "0.30000000000000004, 0.3", "1.5E-3, 0.0015", "1E+2, 1E+2", "-7, -7", "120104, 120104"})
    void a_number_is_what_programs_show_of_it(String written, BigDecimal shown) {
        SheetCell cell = rows(Workbooks.of("<row><c><v>" + written + "</v></c></row>")).getFirst().cell(0);
        assertThat(((SheetCell.Number) cell).value()).isEqualTo(shown);
    }

    @Test
    void a_number_without_end_is_none() {
        List<SheetRow> rows = rows(Workbooks.of("<row><c><v>" + "9".repeat(30_000) + "</v></c><c><v>1E999999999</v></c></row>"));
        assertThat(rows.getFirst().cells())
                .containsExactly(new NoValue(Reason.ENDLESS_NUMBER), new NoValue(Reason.ENDLESS_NUMBER));
    }

    @Test
    void a_text_without_end_is_none() {
        // Given
        String endless = "9".repeat(100_000);
        byte[] file = Workbooks.with(Map.of(
                "xl/sharedStrings.xml",
                "<sst><si><t>" + endless + "</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>" + endless + "</v></c><c><v>" + endless
                        + "</v></c></row></sheetData></worksheet>"));

        // Then
        assertThat(rows(file).getFirst().cells())
                .containsExactly(
                        new NoValue(Reason.ENDLESS_TEXT), new NoValue(Reason.ENDLESS_TEXT), new NoValue(Reason.ENDLESS_NUMBER));
    }

    @Test
    void the_first_sheet_that_people_see_is_read() {
        // Given
        byte[] file = Workbooks.with(Map.of(
                "xl/workbook.xml",
                """
                <workbook><sheets><sheet name="h" state="hidden" id="r1"/><sheet name="a" id="r2"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Target="a.xml"/><Relationship Id="r2" Target="/xl/B.xml"/></Relationships>""",
                "xl/b.xml",
                "<worksheet><sheetData><row><c t=\"str\"><v>b</v></c></row></sheetData></worksheet>"));

        // Then
        assertThat(rows(file).getFirst().cells()).containsExactly(new SheetCell.Text("b"));
    }

    @Test
    void empty_rows_are_passed_over_and_counted() {
        List<SheetRow> rows = rows(Workbooks.of(
                "<row/><row><c t=\"str\"><v> </v></c></row><row r=\"7\"><c t=\"str\"><v>a</v></c></row><row><c s=\"1\"/></row>"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<row r=\"0\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"99999999999\"/>",
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
        "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>0</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c t=\"odd\"><v>1</v></c></row>",
        "<row><c s=\"x\"><v>1</v></c></row>",
        "<row><c><v>abc</v></c></row>",
        "<row><c>",
        "<row><c t=\"str\"><v>&unknown;</v></c></row>",
    })
    void what_is_no_sheet_is_refused(String rows) {
        assertThat(problem(Workbooks.of(rows)).type()).isEqualTo(PlatformProblem.MALFORMED_BODY);
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThat(List.of(
                        new byte[0],
                        "code,title\r\n".getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                        Workbooks.zip(Map.of("a.txt", "a")),
                        Workbooks.with(Map.of()),
                        Workbooks.with(Map.of("xl/workbook.xml", "<workbook/>"))))
                .extracting(file -> problem(file).type())
                .containsOnly(PlatformProblem.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/a.dtd\">",
        "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
    })
    void entities_are_neither_looked_up_nor_expanded(String type) {
        byte[] file = Workbooks.ofSheet(
                type + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>");
        assertThat(problem(file).type()).isEqualTo(PlatformProblem.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<worksheet><sheetData><row><c t=\"str\"><v>",
        "<worksheet><sheetData><row r=\"",
        "<worksheet><!--",
    })
    void a_bomb_is_put_out_before_it_goes_off(String beginning) {
        assertThat(problem(Workbooks.bomb(beginning, 40)).type())
                .isIn(PlatformProblem.TOO_LARGE, PlatformProblem.MALFORMED_BODY);
    }

    @Test
    void a_bomb_of_proper_cells_is_put_out_as_well() {
        // Given
        String row = "<row><c t=\"str\"><v>" + "0".repeat(30_000) + "</v></c></row>";
        byte[] file = Workbooks.endless("<worksheet><sheetData>", row, 129);
        SheetRows rows = new SheetFile(SheetFormat.XLSX, file).rows();

        // When
        Problem problem = catchThrowableOfType(Problem.class, () -> rows.forEachRemaining(read -> {}));

        // Then
        assertThat(problem.type()).isEqualTo(PlatformProblem.TOO_LARGE);
    }

    @Test
    void a_part_that_nobody_asks_for_is_never_unpacked() {
        byte[] file = Workbooks.with(Map.of(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
                "../../etc/passwd",
                "0".repeat(1 << 20)));
        assertThat(rows(file)).hasSize(1);
    }

    @Test
    void a_table_of_contents_without_end_is_not_read() {
        Map<String, String> parts = IntStream.range(0, 1_001).boxed().collect(Collectors.toMap(i -> "a" + i, i -> ""));
        assertThat(problem(Workbooks.zip(parts)).type()).isEqualTo(PlatformProblem.TOO_LARGE);
    }

    @Test
    void a_file_with_any_byte_turned_over_is_read_or_refused_and_nothing_else() {
        // Given
        byte[] file = Workbooks.of("<row><c t=\"str\"><v>a</v></c></row>");

        for (int place = 0; place < file.length; place++) {
            // When
            byte[] broken = file.clone();
            broken[place] ^= (byte) 0xFF;
            Throwable thrown = catchThrowable(() -> rows(broken));

            // Then
            assertThat(thrown).as("byte " + place).satisfiesAnyOf(
                    none -> assertThat(none).isNull(), problem -> assertThat(problem).isInstanceOf(Problem.class));
        }
    }

    @Test
    void a_sheet_of_a_million_columns_is_refused_at_the_first_too_many() {
        // Given
        byte[] file = Workbooks.of("<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>");

        // When
        Problem problem = problem(file);

        // Then
        assertThat(problem.faults()).extracting(Fault::row, Fault::code).containsExactly(
                tuple(1, "too-many-columns"));
    }

    @Test
    void merged_cells_are_told_by_their_place() {
        byte[] file = Workbooks.ofSheet(
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"C5:D6\"/><mergeCell ref=\"A7:A9\"/></mergeCells></worksheet>");
        assertThat(problem(file).faults())
                .extracting(Fault::row, Fault::at, Fault::code)
                .containsExactly(tuple(5, "C", "merged-cells"), tuple(7, "A", "merged-cells"));
    }

    @Test
    void there_is_no_row_behind_the_last() {
        SheetRows rows = new SheetFile(SheetFormat.XLSX, Workbooks.of("")).rows();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    private static Problem problem(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> rows(file));
    }

    private static List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        new SheetFile(SheetFormat.XLSX, file).rows().forEachRemaining(rows::add);
        return rows;
    }
}

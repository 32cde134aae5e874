package org.jiedui.platform.sheetreading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.SheetFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comma-separated values, in the encodings in which they come. */
class CsvRowsTest {

    @Test
    void rows_are_numbered_as_programs_show_them_and_empty_ones_passed_over() {
        List<SheetRow> rows = rows("\uFEFF编号,名称\r\n\r\nA,\"多行\n\"\"名\"\"称\"\r\n,\r\nB\n".getBytes(UTF_8));
        assertThat(rows).extracting(SheetRow::number, SheetRow::cells).containsExactly(
                tuple(1, texts("编号", "名称")),
                tuple(3, texts("A", "多行\n\"名\"称")),
                tuple(5, texts("B")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void a_csv_is_in_utf8_or_in_the_encoding_of_excel_in_china(String charset) {
        assertThat(rows("盱眙县,镕基".getBytes(Charset.forName(charset))))
                .extracting(SheetRow::cells)
                .containsExactly(texts("盱眙县", "镕基"));
    }

    @Test
    void what_is_in_no_such_encoding_is_refused() {
        assertThat(problem("编号".getBytes(UTF_16)).type()).isEqualTo(PlatformProblem.MALFORMED_BODY);
        assertThat(problem(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0}).type())
                .isEqualTo(PlatformProblem.MALFORMED_BODY);
    }

    @Test
    void a_quote_without_end_is_refused() {
        assertThat(problem("a,\"b\r\nc,d\r\n".getBytes(UTF_8)).type()).isEqualTo(PlatformProblem.MALFORMED_BODY);
    }

    @Test
    void a_row_of_a_million_cells_is_refused_and_one_of_a_million_commas_is_not() {
        assertThat(problem("1,".repeat(1_000_000).getBytes(UTF_8)).faults())
                .extracting(Fault::row, Fault::code)
                .containsExactly(tuple(1, "too-many-columns"));
        assertThat(rows(("a" + ",".repeat(1_000_000)).getBytes(UTF_8)).getFirst().cells()).hasSize(200);
    }

    private static List<SheetCell> texts(String... texts) {
        return List.of(texts).stream().<SheetCell>map(SheetCell.Text::new).toList();
    }

    private static Problem problem(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> rows(file));
    }

    private static List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        new SheetFile(SheetFormat.CSV, file).rows().forEachRemaining(rows::add);
        return rows;
    }
}

package org.jiedui.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.sheet.CellText;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheet.ColumnType.Plain;
import org.jiedui.platform.sheet.Formulas;
import org.jiedui.platform.sheetreading.SheetCell;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cells say, as JSON. */
class CellValuesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ColumnType ROLE = new ColumnType.Constant(
            Map.of("LEAD", Text.of("牵头", "Lead"), "SUPPORT", Text.of("配合", "Support")));
    private static final ColumnType UNIT = new ColumnType.Structure(List.of(
            new Column("unit", Text.of("单位", "Unit"), new ColumnType.Reference()),
            new Column("role", Text.of("角色", "Role"), ROLE),
            new Column("duty", Text.of("职责", "Duty"), Plain.TEXT),
            new Column("places", Text.of("地点", "Places"), new ColumnType.Several(Plain.TEXT)),
            new Column("share", Text.of("份额", "Share"), Plain.DECIMAL)));

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_an_export_writes_is_read_as_it_was(Language language) throws JsonProcessingException {
        // Given
        ColumnType units = new ColumnType.Several(UNIT);
        String sent =
                """
                [{"unit": "TJ-DRC", "role": "LEAD", "duty": "a; b\\\\n: 角色: c\\nd\\\\", "places": ["一, 二", "三;"], "share": 0.50},
                 {"unit": "120101", "role": "SUPPORT", "duty": null, "places": null, "share": null}]
                """;
        JsonNode shown = JSON.readTree(sent.replace("\"TJ-DRC\"", "{\"code\": \"TJ-DRC\", \"name\": \"市 发展改革委\"}")
                .replace("\"120101\"", "{\"code\": \"120101\", \"name\": \"和平区; 区\"}"));

        // When
        String cell = new CellText(language).of(shown, units);

        // Then
        assertThat(read(Formulas.guarded(cell), units)).isEqualTo(JSON.readTree(sent));
    }

    @Test
    void a_text_that_looks_like_a_formula_is_read_without_its_guard() {
        for (String text : List.of("=1", "'=1", "-1", "'a", "''", "＝x", "\\n; a")) {
            assertThat(read(Formulas.guarded(text), Plain.TEXT).textValue()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2018-03-17           | 2018-03-17",
        "2018/3/7             | 2018-03-07",
        "2018年3月17日         | 2018-03-17",
        "2018.12.1            | 2018-12-01",
        "2018-03-17T00:00:00  | 2018-03-17",
        "2018-13-99           | 2018-13-99",
        "明天                  | 明天",
    })
    void a_day_may_be_written_as_people_write_it(String written, String day) {
        assertThat(read(written, Plain.DAY).textValue()).isEqualTo(day);
    }

    @Test
    void cells_of_a_workbook_are_what_their_column_wants() {
        // Given
        SheetCell noon = new SheetCell.Number(new BigDecimal("43176.5"), LocalDateTime.of(2018, 3, 17, 12, 0), true);
        SheetCell day = new SheetCell.Number(new BigDecimal("43176"), LocalDateTime.of(2018, 3, 17, 0, 0), true);
        SheetCell code = new SheetCell.Number(new BigDecimal("120104"), LocalDateTime.of(2228, 10, 27, 0, 0), false);

        // Then
        assertThat(CellValues.of(noon, Plain.TIME).textValue()).isEqualTo("2018-03-17T04:00:00Z");
        assertThat(CellValues.of(noon, Plain.DAY).textValue()).isEqualTo("2018-03-17 12:00:00");
        assertThat(CellValues.of(day, Plain.DAY).textValue()).isEqualTo("2018-03-17");
        assertThat(CellValues.of(day, Plain.TEXT).textValue()).isEqualTo("2018-03-17");
        assertThat(CellValues.of(code, Plain.TEXT).textValue()).isEqualTo("120104");
        assertThat(CellValues.of(code, new ColumnType.Reference()).textValue()).isEqualTo("120104");
        assertThat(CellValues.of(code, Plain.INTEGER).intValue()).isEqualTo(120104);
        assertThat(CellValues.of(new SheetCell.Flag(true), Plain.FLAG).booleanValue()).isTrue();
        assertThat(CellValues.of(new SheetCell.Flag(true), Plain.TEXT).textValue()).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"7, 7", "-7, -7", "0.50, 0.50", "1E5, \"1E5\"", "七, \"七\"", "9999999999999999999999, 9999999999999999999999"})
    void a_number_of_a_csv_is_one_if_it_looks_like_one(String written, String json) {
        assertThat(read(written, Plain.DECIMAL)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({"是, true", "No, false", "TRUE, true", "Y, '\"Y\"'"})
    void a_flag_is_a_word_in_either_language(String written, String flag) throws JsonProcessingException {
        assertThat(read(written, Plain.FLAG)).isEqualTo(JSON.readTree(flag));
    }

    @ParameterizedTest
    @CsvSource({"牵头, LEAD", "lead, LEAD", "SUPPORT, SUPPORT", "主持, 主持"})
    void a_constant_is_its_label_in_either_language_or_its_name(String written, String constant) {
        assertThat(read(written, ROLE).textValue()).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"市发展改革委", "单位 TJ-DRC", "单位: a; 部门: b", "角色: 牵头; 角色: 配合"})
    void a_value_with_parts_names_them(String written) {
        assertThatThrownBy(() -> read(written, UNIT)).isInstanceOf(UnreadableCell.class);
    }

    @Test
    void people_may_write_a_full_width_colon_and_leave_parts_out() throws JsonProcessingException {
        assertThat(read("角色：牵头;单位：TJ-DRC 市发展改革委", UNIT))
                .isEqualTo(JSON.readTree(
                        """
                        {"unit": "TJ-DRC", "role": "LEAD", "duty": null, "places": null, "share": null}"""));
    }

    private static JsonNode read(String text, ColumnType type) {
        return CellValues.of(new SheetCell.Text(text), type);
    }
}

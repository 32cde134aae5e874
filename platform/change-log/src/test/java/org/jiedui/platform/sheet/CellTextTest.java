package org.jiedui.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values stand in cells. */
class CellTextTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ColumnType ROLE =
            new ColumnType.Constant(Map.of("LEAD", Text.of("牵头", "Lead"), "GUIDE", Text.of("指导", "Guide")));
    private static final ColumnType UNIT = new ColumnType.Structure(List.of(
            new Column("role", Text.of("角色", "Role"), ROLE),
            new Column("organization", Text.of("单位", "Organization"), new ColumnType.Reference()),
            new Column("duty", Text.of("职责", "Duty"), ColumnType.Plain.TEXT)));
    private static final ColumnType TEXTS = new ColumnType.Several(ColumnType.Plain.TEXT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TEXT    | '甲; 乙, \\丙'            | '甲; 乙, \\丙'",
        "INTEGER | 40                       | 40",
        "DECIMAL | 1E+3                     | 1000",
        "DECIMAL | 1.50                     | 1.50",
        "FLAG    | true                     | 是",
        "FLAG    | false                    | 否",
        "DAY     | '2018-03-17'             | 2018-03-17",
        "TIME    | '2018-03-17T02:00:00Z'   | 2018-03-17T02:00:00Z",
        "TEXT    | null                     | ''"
    })
    void a_plain_value_is_written_as_it_is(ColumnType.Plain type, String value, String expected) {
        boolean bare = value.matches("[0-9.E+]+|true|false|null");
        JsonNode node = bare ? json(value) : JSON.getNodeFactory().textNode(value);
        assertThat(in(Language.ZH, node, type)).isEqualTo(expected);
    }

    @Test
    void constants_and_flags_are_told_in_the_language_of_the_reader() {
        assertThat(in(Language.ZH, json("\"LEAD\""), ROLE)).isEqualTo("牵头");
        assertThat(in(Language.EN, json("\"LEAD\""), ROLE)).isEqualTo("Lead");
        assertThat(in(Language.EN, json("\"NEW\""), ROLE)).isEqualTo("NEW");
        assertThat(in(Language.EN, json("true"), ColumnType.Plain.FLAG)).isEqualTo("Yes");
    }

    @Test
    void a_reference_is_told_by_its_code_or_else_its_id_and_its_name() {
        ColumnType reference = new ColumnType.Reference();
        assertThat(in(Language.ZH, json("{\"id\": \"7\", \"code\": \"TC-1\", \"name\": \"园区\"}"), reference))
                .isEqualTo("TC-1 园区");
        assertThat(in(Language.ZH, json("{\"id\": \"7\", \"name\": \"园区\"}"), reference)).isEqualTo("7 园区");
        assertThat(in(Language.ZH, json("{\"code\": \"TC-1\"}"), reference)).isEqualTo("TC-1");
    }

    @Test
    void several_values_with_parts_have_a_line_each_and_name_what_is_there() {
        JsonNode units = json(
                """
                [{"organization": {"code": "TJ-DRC", "name": "市发展改革委"}, "role": "LEAD", "duty": "汇总"},
                 {"role": "GUIDE"}]
                """);
        assertThat(in(Language.ZH, units, new ColumnType.Several(UNIT)))
                .isEqualTo("角色: 牵头; 单位: TJ-DRC 市发展改革委; 职责: 汇总\n角色: 指导");
        assertThat(in(Language.EN, units, new ColumnType.Several(UNIT)))
                .isEqualTo("Role: Lead; Organization: TJ-DRC 市发展改革委; Duty: 汇总\nRole: Guide");
    }

    @Test
    void what_sets_values_apart_is_escaped_in_them() {
        assertThat(in(Language.ZH, json("[\"一\\n二\", \"c:\\\\d\", \"三, 四; 五\"]"), TEXTS))
                .isEqualTo("一\\n二\nc:\\\\d\n三, 四; 五");
        assertThat(in(Language.ZH, json("{\"duty\": \"甲; 乙, 丙\\n丁\\\\\"}"), UNIT))
                .isEqualTo("职责: 甲\\; 乙, 丙\\n丁\\\\");
        ColumnType names = new ColumnType.Structure(List.of(new Column("names", Text.of("名称", "Names"), TEXTS)));
        assertThat(in(Language.ZH, json("{\"names\": [\"a, b\", \"c;d\"]}"), names)).isEqualTo("名称: a\\, b, c\\;d");
    }

    @Test
    void nothing_is_an_empty_cell() {
        JsonNode missing = json("{}").path("none");
        for (ColumnType type : List.of(ROLE, UNIT, TEXTS, new ColumnType.Reference(), ColumnType.Plain.FLAG)) {
            assertThat(in(Language.ZH, missing, type)).isEmpty();
        }
    }

    private static String in(Language language, JsonNode value, ColumnType type) {
        return new CellText(language).of(value, type);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}

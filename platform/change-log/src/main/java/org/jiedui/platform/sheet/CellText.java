package org.jiedui.platform.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/**
 * Values as text that a person can read in a cell and a program can read back:
 *
 * <ul>
 *   <li>a flag is 是 or 否, Yes or No; a constant is its label; days, times and numbers are as in JSON;
 *   <li>a reference is its code, else its id, then a blank and its name: {@code TJ-DRC 市发展改革委};
 *   <li>a value with parts names each: {@code 角色: 牵头; 单位: TJ-DRC 市发展改革委}; absent parts are left out;
 *   <li>of several values each has a line of its own; within a part they are set apart by {@code ", "}.
 * </ul>
 *
 * Where a text has a character that sets such values apart, a backslash stands before it, as before a backslash itself; a
 * line break is {@code \n}. A text that is a cell of its own is never changed.
 */
public final class CellText {

    private static final Text YES = Text.of("是", "Yes");
    private static final Text NO = Text.of("否", "No");

    private final Language language;

    public CellText(Language language) {
        this.language = language;
    }

    /** @param value as it stands in JSON; may be missing */
    public String of(JsonNode value, ColumnType type) {
        return switch (type) {
            case ColumnType.Several several -> lines(value, several.element());
            case ColumnType.Structure structure -> parts(value, structure, "");
            case ColumnType.Plain plain -> plain(value, plain);
            case ColumnType.Constant constant -> constant(value, constant);
            case ColumnType.Reference reference -> reference(value);
        };
    }

    private String lines(JsonNode values, ColumnType element) {
        List<String> lines = new ArrayList<>();
        values.forEach(value -> lines.add(inside(value, element, "")));
        return String.join("\n", lines);
    }

    /** @param separators characters that set this value apart from what stands beside it, other than a line break */
    private String inside(JsonNode value, ColumnType type, String separators) {
        return switch (type) {
            case ColumnType.Several several -> {
                List<String> elements = new ArrayList<>();
                value.forEach(element -> elements.add(inside(element, several.element(), separators + ",")));
                yield String.join(", ", elements);
            }
            case ColumnType.Structure structure -> parts(value, structure, separators);
            case ColumnType.Plain plain -> escaped(plain(value, plain), separators);
            case ColumnType.Constant constant -> escaped(constant(value, constant), separators);
            case ColumnType.Reference reference -> escaped(reference(value), separators);
        };
    }

    private String parts(JsonNode value, ColumnType.Structure structure, String separators) {
        return structure.parts().stream()
                .filter(part -> value.hasNonNull(part.field()))
                .map(part -> part.header().in(language) + ": "
                        + inside(value.get(part.field()), part.type(), separators + ";"))
                .collect(Collectors.joining("; "));
    }

    private String plain(JsonNode value, ColumnType.Plain type) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (type == ColumnType.Plain.FLAG) {
            return (value.asBoolean() ? YES : NO).in(language);
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : text(value);
    }

    private String constant(JsonNode value, ColumnType.Constant constant) {
        String name = value.asText("");
        Text label = constant.labels().get(name);
        return label == null ? name : label.in(language);
    }

    private static String reference(JsonNode value) {
        String key = value.path("code").asText(value.path("id").asText(""));
        String name = value.path("name").asText("");
        return name.isEmpty() ? key : key + " " + name;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String escaped(String text, String separators) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\\' || separators.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

package org.jiedui.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.sheet.CellText;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheet.Formulas;
import org.jiedui.platform.sheetreading.SheetCell;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/**
 * What stands in cells as values of JSON: {@link CellText} the other way round, and what people write instead. What cannot
 * be read stays the text that it is, for which the body has no place and says so.
 */
final class CellValues {

    private static final Map<String, Boolean> FLAGS =
            Map.of("是", true, "否", false, "yes", true, "no", false, "true", true, "false", false);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");

    /** As people and programs in China write a day. */
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?)?");

    private static final DateTimeFormatter ON_THE_WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CellValues() {}

    /** @throws UnreadableCell where nothing could be made of it, and why */
    static JsonNode of(SheetCell cell, ColumnType type) {
        return switch (cell) {
            case SheetCell.NoValue none -> throw UnreadableCell.because(none.reason());
            case SheetCell.Number number -> number(number, type);
            case SheetCell.Flag flag when type == ColumnType.Plain.FLAG -> BooleanNode.valueOf(flag.value());
            case SheetCell.Flag flag -> text(String.valueOf(flag.value()), type);
            case SheetCell.Text text -> text(Formulas.unguarded(text.text()), type);
        };
    }

    private static JsonNode number(SheetCell.Number number, ColumnType type) {
        if (type.isNumber()) {
            return number(number.value());
        } else if (number.time() != null && type == ColumnType.Plain.TIME) {
            return TextNode.valueOf(number.time().atZone(Days.ZONE).toInstant().toString());
        } else if (number.time() != null && (number.shownAsTime() || type == ColumnType.Plain.DAY)) {
            return text(onTheWall(number.time()), type);
        }
        return text(number.value().toPlainString(), type);
    }

    private static String onTheWall(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : ON_THE_WALL.format(time);
    }

    private static JsonNode number(BigDecimal number) {
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        return number.precision() - number.scale() <= 18
                ? LongNode.valueOf(number.longValueExact())
                : BigIntegerNode.valueOf(number.toBigIntegerExact());
    }

    private static JsonNode text(String text, ColumnType type) {
        return switch (type) {
            case ColumnType.Several several -> lines(text, several.element());
            case ColumnType.Structure structure -> parts(text, structure);
            case ColumnType.Plain plain -> plain(text, plain);
            case ColumnType.Constant constant -> constant(text.strip(), constant);
            case ColumnType.Reference reference -> TextNode.valueOf(text.strip().split("\\s", 2)[0]);
        };
    }

    private static JsonNode lines(String text, ColumnType element) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(inside(line, element)));
        return lines;
    }

    /** A value that stands beside others. */
    private static JsonNode inside(String text, ColumnType type) {
        return switch (type) {
            case ColumnType.Several several -> {
                ArrayNode elements = JsonNodeFactory.instance.arrayNode();
                EscapedText.split(text, ',').forEach(element -> elements.add(inside(element, several.element())));
                yield elements;
            }
            case ColumnType.Structure structure -> parts(text, structure);
            case ColumnType.Plain plain -> plain(EscapedText.plain(text), plain);
            case ColumnType.Constant constant -> constant(EscapedText.plain(text).strip(), constant);
            case ColumnType.Reference reference -> text(EscapedText.plain(text), reference);
        };
    }

    /** Every part is named, those that are not there with {@code null}: the cell has the whole value. */
    private static JsonNode parts(String text, ColumnType.Structure structure) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        structure.parts().forEach(part -> parts.putNull(part.field()));
        for (String piece : EscapedText.split(text, ';')) {
            String[] named = piece.split("[:：]", 2);
            Column part = part(named[0].strip(), structure)
                    .filter(known -> named.length == 2 && parts.get(known.field()).isNull())
                    .orElseThrow(() -> UnreadableCell.notOf(structure));
            parts.set(part.field(), inside(EscapedText.unindented(named[1]), part.type()));
        }
        return parts;
    }

    private static Optional<Column> part(String name, ColumnType.Structure structure) {
        return structure.parts().stream().filter(part -> part.isCalled(name)).findFirst();
    }

    private static JsonNode plain(String text, ColumnType.Plain type) {
        return switch (type) {
            case TEXT -> TextNode.valueOf(text);
            case INTEGER, DECIMAL ->
                NUMBER.matcher(text.strip()).matches()
                        ? number(new BigDecimal(text.strip()))
                        : TextNode.valueOf(text);
            case FLAG -> {
                Boolean flag = FLAGS.get(text.strip().toLowerCase(Locale.ROOT));
                yield flag == null ? TextNode.valueOf(text) : BooleanNode.valueOf(flag);
            }
            case DAY -> TextNode.valueOf(day(text.strip()));
            case ID, TIME -> TextNode.valueOf(text.strip());
        };
    }

    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? "%s-%2s-%2s".formatted(day.group(1), day.group(2), day.group(3)).replace(' ', '0')
                : text;
    }

    private static JsonNode constant(String text, ColumnType.Constant constant) {
        return TextNode.valueOf(constant.labels().entrySet().stream()
                .filter(label -> isCalled(text, label.getKey(), label.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text));
    }

    private static boolean isCalled(String text, String name, Text label) {
        return List.of(name, label.in(Language.ZH), label.in(Language.EN)).stream().anyMatch(text::equalsIgnoreCase);
    }
}

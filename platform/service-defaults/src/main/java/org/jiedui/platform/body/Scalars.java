package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedui.platform.clock.Rfc3339;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/** Plain JSON values as Java values. No value is bent into another type: {@code "7"} is no number, 7 no text. */
final class Scalars {

    private static final Text NOT_TEXT = Text.of("应为字符串。", "This must be a string.");
    private static final Text NOT_INTEGER = Text.of("应为整数。", "This must be an integer.");
    private static final Text NOT_NUMBER = Text.of("应为数字。", "This must be a number.");
    private static final Text NOT_BOOLEAN = Text.of("应为 true 或 false。", "This must be true or false.");
    private static final Text NOT_DAY = Text.of("应为日期，如 2018-03-17。", "This must be a day such as 2018-03-17.");
    private static final Text NOT_TIME = Text.of(
            "应为 RFC 3339 时间，如 2018-03-17T02:00:00Z。", "This must be an RFC 3339 time such as 2018-03-17T02:00:00Z.");
    private static final Text NOT_DECIMAL =
            Text.of("应为十进制数字符串，如 \"1250000.00\"。", "This must be a decimal as text, such as \"1250000.00\".");
    private static final Text NOT_ID = Text.of("应为 UUID。", "This must be a UUID.");
    private static final Text OUT_OF_RANGE = Text.of("数值超出范围。", "The number is out of range.");
    static final Text FORBIDDEN_CHARACTER =
            Text.of("含有不允许的字符（NUL 或不成对的代理项）。", "It has a NUL character or a lone surrogate in it.");

    /** Beyond this a number is a joke at the expense of whoever writes it out; the database would not take it. */
    private static final int MOST_ZEROS = 100;

    /** With more, a small decimal would be written with an exponent. */
    static final int MOST_DECIMALS = 6;

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1," + MOST_DECIMALS + "})?");

    private Scalars() {}

    /** A {@link DecimalText}. */
    static Object decimalText(JsonNode node, String pointer, Faults faults) {
        return parsed(node, pointer, faults, Scalars::decimal, NOT_DECIMAL);
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not of this form");
        }
        return new BigDecimal(text);
    }

    static Object read(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (type == String.class) {
            return text(node, pointer, faults);
        } else if (type == Integer.class || type == int.class) {
            return integer(node, pointer, faults) instanceof Long l ? narrow(l, pointer, faults) : null;
        } else if (type == Long.class || type == long.class) {
            return integer(node, pointer, faults);
        } else if (type == BigDecimal.class) {
            return decimal(node, pointer, faults);
        } else if (type == Boolean.class || type == boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(pointer, NOT_BOOLEAN, faults);
        } else if (type == LocalDate.class) {
            return parsed(node, pointer, faults, Rfc3339::day, NOT_DAY);
        } else if (type == Instant.class) {
            return parsed(node, pointer, faults, Rfc3339::time, NOT_TIME);
        } else if (type == UUID.class) {
            return parsed(node, pointer, faults, Scalars::uuid, NOT_ID);
        } else if (type.isEnum()) {
            return constant(node, type, pointer, faults);
        }
        throw new IllegalStateException("a request record may not have a component of " + type);
    }

    /** What stands for "not given": {@code null}, or the zero of a primitive. */
    static Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }

    /** The text with what cannot be printed replaced, so that it can be shown back to whoever sent it. */
    static String printable(String text) {
        String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return wellFormed(shown) ? shown : shown.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Object text(JsonNode node, String pointer, Faults faults) {
        if (!node.isTextual()) {
            return wrong(pointer, NOT_TEXT, faults);
        }
        if (!wellFormed(node.textValue())) {
            faults.add(pointer, "forbidden-character", FORBIDDEN_CHARACTER);
            return null;
        }
        return node.textValue();
    }

    static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Object decimal(JsonNode node, String pointer, Faults faults) {
        if (!node.isNumber()) {
            return wrong(pointer, NOT_NUMBER, faults);
        }
        if (!inRange(node.decimalValue())) {
            faults.add(pointer, "out-of-range", OUT_OF_RANGE);
            return null;
        }
        return node.decimalValue();
    }

    private static boolean inRange(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_ZEROS;
    }

    private static Object integer(JsonNode node, String pointer, Faults faults) {
        if (!node.isIntegralNumber()) {
            return wrong(pointer, NOT_INTEGER, faults);
        }
        if (!node.canConvertToLong()) {
            faults.add(pointer, "out-of-range", OUT_OF_RANGE);
            return null;
        }
        return node.longValue();
    }

    private static Object narrow(long value, String pointer, Faults faults) {
        if (value != (int) value) {
            faults.add(pointer, "out-of-range", OUT_OF_RANGE);
            return null;
        }
        return (int) value;
    }

    private static Object parsed(
            JsonNode node, String pointer, Faults faults, Function<String, Object> parse, Text expected) {
        if (!node.isTextual()) {
            return wrong(pointer, NOT_TEXT, faults);
        }
        try {
            return parse.apply(node.textValue());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.add(pointer, "invalid-format", expected);
            return null;
        }
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return id;
    }

    private static Object constant(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (!node.isTextual()) {
            return wrong(pointer, NOT_TEXT, faults);
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(node.textValue())) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
        faults.add(pointer, "invalid-value", Text.of("可用的值：" + allowed + "。", "One of: " + allowed + "."));
        return null;
    }

    private static Object wrong(String pointer, Text expected, Faults faults) {
        faults.add(pointer, "wrong-type", expected);
        return null;
    }
}

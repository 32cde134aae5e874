package org.jiedui.platform.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedui.platform.text.Text;

/**
 * The name of a file, as the one who sends it has it. It is kept as it is but for its Unicode form (NFC), or refused: a
 * name that was bent into another would not be found again.
 */
final class FileName {

    static final int MOST_BYTES = 255;

    /** What Windows has no files with, or takes for something else than a part of a name. */
    private static final String FORBIDDEN = "<>:\"|?*";

    /** Names of devices there, whatever comes after the first dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\\..*)?");

    private FileName() {}

    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** What is wrong with a normalized name, if anything is. */
    static Optional<Text> fault(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of(Text.of("文件名不得含路径。", "The name of a file has no path in it."));
        }
        if (name.chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0)) {
            return Optional.of(Text.of(
                    "文件名不得含 " + FORBIDDEN + " 中的字符。", "The name of a file has none of " + FORBIDDEN + " in it."));
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of(Text.of("此文件名为系统保留名称。", "This name is reserved for devices."));
        }
        if (name.codePoints().anyMatch(FileName::isInvisible)) {
            return Optional.of(Text.of(
                    "文件名不得含控制字符、方向控制符等不可见字符。", "The name of a file has no invisible characters in it."));
        }
        if (!name.equals(name.strip()) || name.startsWith(".") || name.endsWith(".")) {
            return Optional.of(Text.of(
                    "文件名不得以空白或点开头、结尾。", "The name of a file neither begins nor ends with a blank or a dot."));
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Text.of(
                    "文件名最多 " + MOST_BYTES + " 字节（UTF-8）。",
                    "The name of a file has at most " + MOST_BYTES + " bytes in UTF-8."));
        }
        return Optional.empty();
    }

    /** Also what turns the direction of writing around, and makes {@code gpj.exe} of {@code exe.jpg}. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

package org.jiedui.platform.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiedui.platform.text.Text;

/**
 * A field of a representation as a column of a sheet, or as a part of a cell.
 *
 * @param field its name in JSON, such as {@code dueOn}
 * @param header what people read above it
 */
public record Column(String field, Text header, ColumnType type) {

    /** Whether this is what people, or programs, call it; blanks, case and width of characters do not count. */
    public boolean isCalled(String name) {
        return Stream.of(field, header.zh(), header.en()).anyMatch(own -> key(own).equals(key(name)));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}

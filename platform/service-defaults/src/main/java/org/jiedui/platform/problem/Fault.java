package org.jiedui.platform.problem;

import org.jiedui.platform.text.Text;

/**
 * One thing that is wrong with a request, and where: in the body (a JSON pointer, RFC 6901, as a URI fragment; of a sheet,
 * a row and a column), in a query parameter or in a header.
 *
 * @param at {@code null} where it concerns a whole row
 * @param row as programs that show sheets number it, {@code null} where there is no sheet
 * @param code what clients switch on, such as {@code required} or {@code unknown-field}
 */
public record Fault(Place place, String at, Integer row, String code, Text message) {

    public enum Place {
        POINTER,
        PARAMETER,
        HEADER,
        COLUMN
    }

    /** @param pointer a JSON pointer such as {@code /assignments/0/role} */
    public static Fault atPointer(String pointer, String code, Text message) {
        return new Fault(Place.POINTER, "#" + pointer, null, code, message);
    }

    public static Fault inParameter(String name, String code, Text message) {
        return new Fault(Place.PARAMETER, name, null, code, message);
    }

    public static Fault inHeader(String name, String code, Text message) {
        return new Fault(Place.HEADER, name, null, code, message);
    }

    /** @param column its header, or its letters where it has none; {@code null} for the row as a whole */
    public static Fault inCell(int row, String column, String code, Text message) {
        return new Fault(Place.COLUMN, column, row, code, message);
    }
}

package org.jiedui.platform.problem;

import org.jiedui.platform.text.Text;

/**
 * One thing that is wrong with a request, and where: in the body (a JSON pointer, RFC 6901, as a URI fragment), in a
 * query parameter or in a header.
 *
 * @param code what clients switch on, such as {@code required} or {@code unknown-field}
 */
public record Fault(Place place, String at, String code, Text message) {

    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    /** @param pointer a JSON pointer such as {@code /assignments/0/role} */
    public static Fault atPointer(String pointer, String code, Text message) {
        return new Fault(Place.POINTER, "#" + pointer, code, message);
    }

    public static Fault inParameter(String name, String code, Text message) {
        return new Fault(Place.PARAMETER, name, code, message);
    }

    public static Fault inHeader(String name, String code, Text message) {
        return new Fault(Place.HEADER, name, code, message);
    }
}

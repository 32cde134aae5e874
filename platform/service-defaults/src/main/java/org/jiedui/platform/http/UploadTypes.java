package org.jiedui.platform.http;

import java.util.List;

/**
 * Which bodies bring a file, by their content type: such bodies are larger, may take their time, and are never held as a whole
 * by whoever hands them on.
 */
public final class UploadTypes {

    private static final List<String> BEGINNINGS =
            List.of("multipart/", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private UploadTypes() {}

    /** @param contentType as the header has it, {@code null} where there is none */
    public static boolean include(String contentType) {
        return contentType != null
                && BEGINNINGS.stream()
                        .anyMatch(beginning -> contentType.regionMatches(true, 0, beginning, 0, beginning.length()));
    }
}

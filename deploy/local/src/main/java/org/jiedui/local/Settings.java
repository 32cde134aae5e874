package org.jiedui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where this checkout lies, where its system keeps its data, and on which ports it listens.
 *
 * @param checkout   the folder that holds {@code ./dev}
 * @param data       {@code JIEDUI_DATA}, or {@code .local} in the checkout
 * @param portOffset {@code JIEDUI_PORT_OFFSET}, added to every port; 0 if not given
 * @param gatewayHeap {@code JIEDUI_GATEWAY_HEAP}, the most that the gateway's heap may grow to, as the JVM's {@code -Xmx}
 *     takes it; its default holds some 100,000 subjects
 */
public record Settings(Path checkout, DataFolder data, int portOffset, String gatewayHeap) {
    public static final String DATA = "JIEDUI_DATA";
    public static final String PORT_OFFSET = "JIEDUI_PORT_OFFSET";
    public static final String GATEWAY_HEAP = "JIEDUI_GATEWAY_HEAP";
    /** Keeps the highest of the fixed ports below 65536. */
    private static final int GREATEST_OFFSET = 65_535 - 19_092;
    /** Keeps the lowest of them above those that only root may take. */
    private static final int LEAST_OFFSET = 1_024 - 8_080;

    /** @throws Sentence for a setting that cannot be */
    public static Settings read(Path checkout, Map<String, String> environment) {
        String data = environment.getOrDefault(DATA, "");
        Path folder = data.isBlank() ? checkout.resolve(".local") : Path.of(data);
        try {
            // Found again by this name among the arguments of running processes, so it must have one name only.
            Files.createDirectories(folder);
            return new Settings(
                    checkout.toRealPath(),
                    new DataFolder(folder.toRealPath()),
                    offset(environment.getOrDefault(PORT_OFFSET, "")),
                    heap(environment.getOrDefault(GATEWAY_HEAP, "256m")));
        } catch (IOException e) {
            throw new Sentence(
                    "Cannot make the data folder " + folder + " (" + e.getMessage() + "). Set " + DATA + " to another.",
                    e);
        }
    }

    private static int offset(String text) {
        if (text.isBlank()) {
            return 0;
        }
        try {
            int offset = Integer.parseInt(text.strip());
            if (offset >= LEAST_OFFSET && offset <= GREATEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new Sentence(PORT_OFFSET + " is '" + text + "', but must be a whole number from " + LEAST_OFFSET + " to "
                + GREATEST_OFFSET + ".");
    }

    private static String heap(String text) {
        if (!text.matches("[1-9][0-9]{0,6}[mMgG]")) {
            throw new Sentence(GATEWAY_HEAP + " is '" + text + "', but must be a size such as 512m or 2g.");
        }
        return text;
    }

    public int port(Part part) {
        return part.port(portOffset);
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }
}

package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The schemas of events as the last release had them, in one folder for all services, against those of today. Somebody may
 * hold events of any release, and may have been built against any of them.
 */
final class ReleasedSchemas {

    private static final String SCHEMA = ".schema.json";

    private final ObjectMapper json = new ObjectMapper();
    private final Path released;
    private final Map<String, Path> today = new TreeMap<>();

    /**
     * @param released the folder of those of the last release
     * @param checkout the folder in which the services' folders lie
     */
    ReleasedSchemas(Path released, Path checkout) {
        this.released = released;
        for (Path service : list(checkout)) {
            Path events = service.resolve("contracts/events");
            if (Files.isDirectory(events)) {
                schemas(events).forEach(file -> today.put(type(file), file));
            }
        }
    }

    /** The event types of the last release, in order; none before the first. */
    List<String> types() {
        return schemas(released).map(ReleasedSchemas::type).sorted().toList();
    }

    /** What of a released type is less, narrower or other than it was; nothing if its schema has only grown. */
    List<String> faults(String type) {
        return Optional.ofNullable(today.get(type))
                .map(file -> SchemaGrowth.faults(read(released.resolve(type + SCHEMA)), read(file)))
                .orElse(List.of("the type is no longer described"));
    }

    /** Makes those of today the released ones. */
    void release() {
        today.forEach((type, file) -> {
            try {
                Files.writeString(released.resolve(type + SCHEMA), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }

    private static Stream<Path> schemas(Path folder) {
        return list(folder).stream().filter(file -> file.toString().endsWith(SCHEMA));
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SCHEMA.length());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder.toAbsolutePath(), e);
        }
    }
}

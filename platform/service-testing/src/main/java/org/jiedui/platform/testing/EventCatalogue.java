package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the documents of all events out of the schemas that the services commit: a page for people, and an AsyncAPI 3
 * document for programs.
 */
final class EventCatalogue {

    private static final String SCHEMA_ENDING = ".schema.json";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Map<String, Map<String, JsonNode>> schemasByService = new TreeMap<>();

    /** @param checkout the folder in which the services' folders lie */
    EventCatalogue(Path checkout) {
        for (Path events : foldersOfEvents(checkout)) {
            String service = events.getParent().getParent().getFileName().toString();
            Map<String, JsonNode> schemas = new TreeMap<>();
            for (Path schema : children(events)) {
                String name = schema.getFileName().toString();
                if (name.endsWith(SCHEMA_ENDING)) {
                    schemas.put(name.substring(0, name.length() - SCHEMA_ENDING.length()), read(schema));
                }
            }
            if (!schemas.isEmpty()) {
                schemasByService.put(service, schemas);
            }
        }
    }

    String page() {
        StringBuilder page = new StringBuilder("""
                # Catalogue of events

                Made from the schemas in each service's `contracts/events/`; a test keeps it so. How to read the topics:
                [events.md](events.md). The same for programs: [asyncapi.json](asyncapi.json).
                """);
        schemasByService.forEach((service, schemas) -> {
            page.append("\n## ")
                    .append(service)
                    .append(": `")
                    .append(topic(service))
                    .append("`, `");
            page.append(topic(service)).append(".public`\n\n| type | when | state |\n|---|---|---|\n");
            schemas.forEach((type, schema) -> page.append(row(service, type, schema)));
        });
        return page.toString();
    }

    private static String row(String service, String type, JsonNode schema) {
        String folder = "../" + service + "/contracts/events/" + type;
        String state = String.join(", ", names(schema.at("/properties/state/properties")));
        return "| [`%s`](%s%s) ([example](%s.example.json)) | %s | %s |\n"
                .formatted(
                        type,
                        folder,
                        SCHEMA_ENDING,
                        folder,
                        schema.path("title").asText(),
                        state.isEmpty() ? "none: the subject is gone" : state);
    }

    String asyncApi() {
        ObjectNode document = json.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Jiedui events")
                .put("version", "1")
                .put("description", "Every change of every subject, as CloudEvents 1.0 in Kafka's binary mode.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        schemasByService.forEach((service, schemas) -> {
            schemas.forEach((type, schema) -> message(messages, service, type, schema));
            for (String topic : List.of(topic(service), topic(service) + ".public")) {
                ObjectNode channel = channels.putObject(topic).put("address", topic);
                ObjectNode carried = channel.putObject("messages");
                schemas.keySet().forEach(type -> carried.putObject(type).put("$ref", "#/components/messages/" + type));
                operations
                        .putObject("publish-" + topic)
                        .put("action", "send")
                        .putObject("channel")
                        .put("$ref", "#/channels/" + topic.replace("/", "~1"));
            }
        });
        try {
            return json.writeValueAsString(document) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void message(ObjectNode messages, String service, String type, JsonNode schema) {
        ObjectNode message = messages.putObject(type)
                .put("name", type)
                .put("title", schema.path("title").asText())
                .put("contentType", "application/json");
        message.putObject("payload").put("$ref", "../" + service + "/contracts/events/" + type + SCHEMA_ENDING);
    }

    private static String topic(String service) {
        return "jiedui." + service.replace("-service", "");
    }

    private static List<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<Path> foldersOfEvents(Path checkout) {
        return children(checkout).stream()
                .map(module -> module.resolve("contracts").resolve("events"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

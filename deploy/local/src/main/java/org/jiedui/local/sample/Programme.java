package org.jiedui.local.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be loaded, as the files in {@code sample/} tell it; their README says what each holds. Stories and what is handed
 * in tell their days as {@link SampleDays} reads them.
 *
 * @param regions       bodies of {@code POST /regions}, parents first
 * @param organizations bodies of {@code POST /organizations}, parents first
 * @param plans         each with its text
 * @param pairings      bodies of {@code POST /pairings}, parents first
 * @param stories       what has since happened to some of the plans' tasks
 * @param handIns       what units have handed in on these tasks, in this order
 */
public record Programme(
        List<ObjectNode> regions,
        List<ObjectNode> organizations,
        List<PlanFile> plans,
        List<ObjectNode> pairings,
        List<TaskStory> stories,
        List<HandIn> handIns) {

    /** A plan's record and the text of the document. */
    record PlanFile(ObjectNode body, String text) {
        String code() {
            return body.get("code").textValue();
        }
    }

    /**
     * @param plan        the plan's code
     * @param clausePath  tells which of its tasks
     * @param patch       a merge patch of the task as it was adopted
     * @param assignments the whole list of the units
     * @param transitions the states the task then passes through
     */
    record TaskStory(
            String plan, String clausePath, ObjectNode patch, List<ObjectNode> assignments, List<String> transitions) {

        TaskStory on(SampleDays days) {
            return new TaskStory(plan, clausePath, days.in(patch), assignments, transitions);
        }
    }

    /**
     * A report or a request.
     *
     * @param plan       the plan's code
     * @param clausePath tells which of its tasks
     * @param by         the demo user who speaks for the unit
     * @param kind       {@code reports} or {@code extension-requests}
     * @param judgedBy   the demo user who judges it; {@code null} while it waits
     */
    record HandIn(
            String plan,
            String clausePath,
            String by,
            String kind,
            ObjectNode body,
            String judgedBy,
            ObjectNode judgement) {

        HandIn on(SampleDays days) {
            return new HandIn(plan, clausePath, by, kind, days.in(body), judgedBy, judgement);
        }
    }

    /** The same with days instead of what tells them. */
    Programme on(SampleDays days) {
        return new Programme(
                regions,
                organizations,
                plans,
                pairings,
                stories.stream().map(story -> story.on(days)).toList(),
                handIns.stream().map(handIn -> handIn.on(days)).toList());
    }

    /** The programme that comes with the launcher. */
    public static Programme bundled() throws IOException {
        try {
            URI uri = Programme.class.getResource("/sample").toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/sample"));
            }
        } catch (URISyntaxException e) {
            throw new IOException("The class path has a name that is no URI", e);
        }
    }

    static Programme read(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        TypeReference<List<ObjectNode>> bodies = new TypeReference<>() {};
        return new Programme(
                read(json, folder.resolve("directory/regions.json"), bodies),
                read(json, folder.resolve("directory/organizations.json"), bodies),
                plans(json, folder.resolve("plans")),
                read(json, folder.resolve("pairings.json"), bodies),
                read(json, folder.resolve("tasks.json"), new TypeReference<List<TaskStory>>() {}),
                read(json, folder.resolve("hand-ins.json"), new TypeReference<List<HandIn>>() {}));
    }

    private static List<PlanFile> plans(ObjectMapper json, Path folder) throws IOException {
        List<PlanFile> plans = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path text : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Path body = text.resolveSibling(text.getFileName().toString().replace(".txt", ".json"));
                plans.add(new PlanFile(
                        read(json, body, new TypeReference<>() {}), Files.readString(text, StandardCharsets.UTF_8)));
            }
        }
        return plans;
    }

    private static <T> T read(ObjectMapper json, Path file, TypeReference<T> type) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return json.readValue(bytes, type);
        }
    }
}

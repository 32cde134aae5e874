package org.jiedui.faults.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.faults.check.Version;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.local.Part;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.whole.RunningSystem;
import org.jiedui.local.whole.User;

/** What the services say of themselves: which subjects there are, their histories, their digests. */
final class Books {
    private static final int READERS = 4;

    private final RunningSystem system;
    private final User office;

    Books(RunningSystem system) throws IOException {
        this.system = system;
        this.office = system.as(DemoUser.TJ_OFFICE);
    }

    /** The subjects that the workload has made. */
    List<String> subjects() throws IOException, InterruptedException {
        List<String> subjects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (JsonNode item : made(kind)) {
                subjects.add(kind.subject(item.path("id").asText()));
            }
        }
        return subjects;
    }

    /** The organizations that the workload has made, as they are now. */
    List<Act.Unit> units() throws IOException, InterruptedException {
        return made(Kind.ORGANIZATION).stream()
                .map(item -> new Act.Unit(
                        item.path("code").asText(),
                        Kind.ORGANIZATION.subject(item.path("id").asText()),
                        item.path("version").asInt()))
                .toList();
    }

    /** Those whose state bears a mark. */
    private List<JsonNode> made(Kind kind) throws IOException, InterruptedException {
        List<JsonNode> made = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    office.get(kind.path() + "?limit=500" + cursor).expect(200).json();
            for (JsonNode item : page.path("items")) {
                if (Mark.isMark(item.path(kind.markedField()).asText())) {
                    made.add(item);
                }
            }
            cursor = page.has("next")
                    ? "&cursor=" + User.encode(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return made;
    }

    Map<String, List<Version>> histories(List<String> subjects) throws InterruptedException {
        Map<String, List<Version>> histories = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            Map<String, Future<List<Version>>> reading = new LinkedHashMap<>();
            for (String subject : subjects) {
                reading.put(subject, threads.submit(() -> history(subject)));
            }
            for (Map.Entry<String, Future<List<Version>>> one : reading.entrySet()) {
                histories.put(one.getKey(), one.getValue().get());
            }
            return histories;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A history cannot be read", e.getCause());
        }
    }

    /** Oldest first; the service tells the newest first. */
    private List<Version> history(String subject) throws IOException, InterruptedException {
        String field = "/" + Kind.of(subject).markedField();
        List<Version> versions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = office.get(Kind.pathOf(subject) + "/history?limit=500" + cursor)
                    .expect(200)
                    .json();
            for (JsonNode entry : page.path("items")) {
                versions.add(new Version(
                        entry.path("version").asInt(), entry.path("id").asText(), mark(entry, field)));
            }
            cursor = page.has("next")
                    ? "&cursor=" + User.encode(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return versions.reversed();
    }

    private static Mark mark(JsonNode entry, String field) {
        for (JsonNode change : entry.path("changes")) {
            if (change.path("pointer").asText().equals(field)) {
                return new Mark(change.path("after").asText());
            }
        }
        return new Mark("");
    }

    Map<String, String> services() throws IOException, InterruptedException {
        Map<String, String> kinds = new TreeMap<>();
        for (Part service : Part.domainServices()) {
            kinds.putAll(digest(service));
        }
        return kinds;
    }

    Map<String, String> view() throws IOException, InterruptedException {
        return digest(Part.GATEWAY);
    }

    private Map<String, String> digest(Part part) throws IOException, InterruptedException {
        Map<String, String> kinds = new TreeMap<>();
        system.as(DemoUser.OPERATOR, part)
                .get("/digest")
                .expect(200)
                .json()
                .path("kinds")
                .properties()
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue().toString()));
        return kinds;
    }
}

package org.jiedui.faults.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Outcome;
import org.jiedui.local.whole.Answer;

/** What an answer with 2xx tells, of the little that is judged. */
final class Answers {
    private static final List<String> PART_OF_THE_ANSWER =
            List.of("ETag", "Location", "Content-Type", "Jiedui-Version");

    private Answers() {}

    static Outcome read(Act act, Answer answer) {
        JsonNode body = answer.json();
        return switch (act) {
            case Act.Create create -> written(create.kind().subject(answer.id()), body, answer);
            case Act.Change change -> written(change.subject(), body, answer);
            case Act.Read read ->
                new Outcome.Seen(
                        read.subject(),
                        body.path("version").asInt(),
                        Session.text(body, Kind.of(read.subject()).markedField()));
            case Act.Browse browse -> new Outcome.Listed(subjects(browse.kind(), body), Session.text(body, "next"));
            case Act.View view -> new Outcome.Viewed(body.at("/tasks/total").asInt(), answer.header("Jiedui-Position"));
        };
    }

    private static Outcome written(String subject, JsonNode body, Answer answer) {
        return new Outcome.Written(
                subject,
                body.path("version").asInt(),
                Session.text(body, "code"),
                bytes(answer),
                answer.header("Idempotency-Replayed").equals("true"));
    }

    private static List<String> subjects(Kind kind, JsonNode body) {
        List<String> subjects = new ArrayList<>();
        body.path("items").forEach(item -> subjects.add(kind.subject(Session.text(item, "id"))));
        return subjects;
    }

    private static String bytes(Answer answer) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(Integer.toString(answer.status()).getBytes(StandardCharsets.UTF_8));
            for (String name : PART_OF_THE_ANSWER) {
                hash.update((name + answer.header(name)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest(answer.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}

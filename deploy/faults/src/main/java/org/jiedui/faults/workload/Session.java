package org.jiedui.faults.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.History;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.whole.Answer;
import org.jiedui.local.whole.User;

/** One client's way to the system: sends an act as a request, once, and notes what became of it. */
public final class Session {
    private final int client;
    private final Reader reader;
    private final User user;
    private final History history;

    /** @param user the {@code reader} with a token */
    public Session(int client, Reader reader, User user, History history) {
        this.client = client;
        this.reader = reader;
        this.user = user;
        this.history = history;
    }

    int client() {
        return client;
    }

    public Outcome perform(Act act) throws InterruptedException {
        long begin = history.now();
        Outcome outcome;
        Set<Mark> secrets = Set.of();
        try {
            Answer answer = Requests.send(user, act);
            secrets = Mark.secretsIn(new String(answer.bytes(), StandardCharsets.UTF_8));
            outcome = outcome(act, answer);
        } catch (IOException | UncheckedIOException noAnswer) {
            outcome = new Outcome.Unknown(noAnswer.toString());
        }
        history.add(new Call(client, reader, act, begin, history.now(), outcome, secrets));
        return outcome;
    }

    private static Outcome outcome(Act act, Answer answer) {
        if (answer.status() == 304 && act instanceof Act.Read read) {
            return new Outcome.Seen(read.subject(), version(answer), "");
        }
        if (answer.status() < 200 || answer.status() > 299) {
            return new Outcome.Refused(
                    answer.status(), code(answer), !answer.header("Retry-After").isEmpty());
        }
        return Answers.read(act, answer);
    }

    /** @return empty where the answer is no problem document, which is for a rule to complain of */
    private static String code(Answer answer) {
        try {
            return answer.json().path("code").asText();
        } catch (UncheckedIOException noJson) {
            return "";
        }
    }

    static int version(Answer answer) {
        String tag = answer.etag();
        return tag.matches("\"[0-9]+\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : 0;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}

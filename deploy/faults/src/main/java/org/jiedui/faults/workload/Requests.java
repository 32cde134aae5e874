package org.jiedui.faults.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.local.whole.Answer;
import org.jiedui.local.whole.User;

/** How each act goes over the wire. */
final class Requests {
    private static final int PAGE = 500;

    private Requests() {}

    static Answer send(User user, Act act) throws IOException, InterruptedException {
        return switch (act) {
            case Act.Create create -> user.post(create.kind().path(), body(create), headers(create));
            case Act.Change change ->
                user.patch(
                        Kind.pathOf(change.subject()),
                        body(change),
                        "If-Match",
                        tag(change.expected()),
                        "Idempotency-Key",
                        change.key());
            case Act.Read read -> user.get(Kind.pathOf(read.subject()), headers(read));
            case Act.Browse browse -> user.get(browse.kind().path() + "?sort=createdAt&limit=" + PAGE + cursor(browse));
            case Act.View view -> user.get("/overview" + plan(view), headers(view));
        };
    }

    private static String body(Act.Create create) {
        return switch (create.kind()) {
            case TASK -> """
                {"title": "推进园区建设", "description": "%s", "confidential": %s%s}""".formatted(create.mark(), create.mark().isSecret(), plan(create) + assignment(create));
            case PLAN -> """
                {"title": "%s", "parties": ["120000", "220100"]}""".formatted(create.mark());
            case ORGANIZATION -> """
                {"name": "%s", "region": "120000", "kind": "OFFICE"}""".formatted(create.mark());
        };
    }

    private static String plan(Act.Create create) {
        return create.plan()
                .map(plan -> ", \"planId\": \"%s\"".formatted(Kind.id(plan)))
                .orElse("");
    }

    private static String plan(Act.View view) {
        return view.plan().map(plan -> "?plan=" + Kind.id(plan)).orElse("");
    }

    private static String assignment(Act.Create create) {
        return create.unit()
                .map(unit ->
                        ", \"assignments\": [{\"organization\": \"%s\", \"role\": \"LEAD\"}]".formatted(unit.code()))
                .orElse("");
    }

    private static String[] headers(Act.Create create) {
        List<String> headers = new ArrayList<>(List.of("Idempotency-Key", create.key()));
        create.unit()
                .ifPresent(unit -> headers.addAll(List.of("Jiedui-At-Least", unit.subject() + "/" + unit.version())));
        return headers.toArray(String[]::new);
    }

    private static String body(Act.Change change) {
        return "{\"%s\": \"%s\"%s}"
                .formatted(
                        Kind.of(change.subject()).markedField(),
                        change.mark(),
                        change.withdraws() ? ", \"confidential\": true" : "");
    }

    private static String[] headers(Act.Read read) {
        return read.known() == 0 ? new String[0] : new String[] {"If-None-Match", tag(read.known())};
    }

    private static String cursor(Act.Browse browse) {
        return browse.cursor().isEmpty() ? "" : "&cursor=" + User.encode(browse.cursor());
    }

    private static String[] headers(Act.View view) {
        List<String> least = new ArrayList<>();
        if (!view.position().isEmpty()) {
            least.add(view.position());
        }
        for (Map.Entry<String, Integer> version : view.versions().entrySet()) {
            least.add(version.getKey() + "/" + version.getValue());
        }
        return least.isEmpty()
                ? new String[0]
                : new String[] {"Jiedui-At-Least", least.stream().collect(Collectors.joining(", "))};
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}

package org.jiedui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All open tasks of an office judged for a day, while somebody reads. */
final class Judging {

    private static final String OPENED =
            """
            UPDATE task SET status = 'IN_PROGRESS', start_on = CURRENT_DATE - 400,
                   due_on = CASE WHEN random() < 0.01 THEN CURRENT_DATE - 10 ELSE CURRENT_DATE + 4000 END,
                   assignments = CAST('[{"organization": "TJ-DRC", "role": "LEAD"}]' AS jsonb)
             WHERE id IN (SELECT id FROM task ORDER BY id LIMIT %d)
            """;
    private static final int READS_BEFORE = 1_000;

    private final Stack stack;
    private final Probe office;
    private final UUID task;
    private final ObjectMapper json = new ObjectMapper();

    /** @param task that is read meanwhile */
    Judging(Stack stack, String office, UUID task) {
        this.stack = stack;
        this.office = new Probe(office);
        this.task = task;
    }

    /**
     * @param quiet how long a read took when nothing was judged
     * @param meanwhile how long it took while tasks were
     */
    record Times(Duration judging, long judged, long lightsChanged, Percentiles quiet, Percentiles meanwhile) {}

    /** The first judgement of a hundred thousand tasks, one in a hundred of which is overdue and shows another light by it. */
    Times measure() throws Exception {
        open(Settings.SOME);
        List<Double> before = new ArrayList<>();
        while (before.size() < 2 * READS_BEFORE) { // the first half warms up
            before.add(read());
        }
        long begun = System.nanoTime();
        String job = office.order(stack.tasks(), "/api/v1/judgements", "{\"day\": \"" + lastWorkingDay() + "\"}");
        List<Double> meanwhile = new ArrayList<>();
        JsonNode state = job(job);
        for (int i = 0; !state.path("status").asText().equals("SUCCEEDED"); i++) {
            meanwhile.add(read());
            if (i % 50 == 0) {
                state = job(job);
            }
        }
        Duration judging = Duration.ofNanos(System.nanoTime() - begun);
        JsonNode count = state.path("result");
        return new Times(
                judging,
                count.path("judged").asLong(),
                count.path("lightsChanged").asLong(),
                percentiles(before.subList(READS_BEFORE, before.size())),
                percentiles(meanwhile));
    }

    /** As if they had been assigned and begun: how they came to that is nothing to a judgement. */
    private void open(int tasks) throws IOException, SQLException {
        try (Connection connection = stack.taskDatabase().superuser();
                Statement sql = connection.createStatement()) {
            sql.execute(OPENED.formatted(tasks));
            sql.execute("ANALYZE task");
        }
    }

    private LocalDate lastWorkingDay() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate last = null;
        String path = "/api/v1/calendar?from=" + today.minusDays(20) + "&to=" + today;
        for (JsonNode day : json.readTree(office.get(stack.tasks(), path)).path("days")) {
            if (List.of("WORKING_DAY", "MAKE_UP_DAY").contains(day.path("kind").asText())) {
                last = LocalDate.parse(day.path("day").asText());
            }
        }
        return last;
    }

    private JsonNode job(String path) throws IOException, InterruptedException {
        JsonNode state = json.readTree(office.get(stack.tasks(), path));
        if (state.path("status").asText().equals("FAILED")) {
            throw new IOException("the judgement failed: " + state);
        }
        return state;
    }

    private double read() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        office.get(stack.tasks(), "/api/v1/tasks/" + task);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Percentiles percentiles(List<Double> milliseconds) {
        return Percentiles.of(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

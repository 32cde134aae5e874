package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.local.Sentence;

/** Has the office judge its tasks for the last working days, so that lights of each colour show and what stays red is raised. */
final class JudgementLoader {
    /** As many as it takes until the second level is raised. */
    private static final int WORKING_DAYS = 6;

    /** The longest days off with the weekends around them are shorter. */
    private static final int DAYS = 28;

    private static final Set<String> WORKED = Set.of("WORKING_DAY", "MAKE_UP_DAY");
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Api office;

    JudgementLoader(Api office) {
        this.office = office;
    }

    /** @return how many days were judged */
    int load(LocalDate today) throws IOException, InterruptedException {
        List<String> days = workingDays(today);
        List<String> last = days.subList(Math.max(0, days.size() - WORKING_DAYS), days.size());
        for (String day : last) {
            judge(day);
        }
        return last.size();
    }

    private List<String> workingDays(LocalDate today) throws IOException, InterruptedException {
        String path = "/calendar?from=" + today.minusDays(DAYS) + "&to=" + today;
        List<String> days = new ArrayList<>();
        for (JsonNode day : read(path).path("days")) {
            if (WORKED.contains(day.path("kind").asText())) {
                days.add(day.path("day").asText());
            }
        }
        return days;
    }

    private void judge(String day) throws IOException, InterruptedException {
        JsonNode order = JsonNodeFactory.instance.objectNode().put("day", day);
        String job = "/jobs/" + office.post("/judgements", order).id();
        String status = read(job).path("status").asText();
        while (UNDER_WAY.contains(status)) {
            Thread.sleep(PAUSE);
            status = read(job).path("status").asText();
        }
        if (!status.equals("SUCCEEDED")) {
            throw new Sentence("The sample programme could not be judged for " + day + ": " + read(job));
        }
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return office.find(path)
                .orElseThrow(() -> new Sentence("The sample programme could not be loaded: there is no " + path + "."))
                .body();
    }
}

package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiedui.local.Sentence;

/** Has the office judge its tasks for the last working days, so that lights of each colour show and what stays red is raised. */
final class JudgementLoader {
    /** As many as it takes until the third level is raised. */
    private static final int WORKING_DAYS = 11;

    /** Among so many there are as many working days, whatever days are off. */
    private static final int DAYS = 28;

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Api office;

    JudgementLoader(Api office) {
        this.office = office;
    }

    /** @return how many days were judged */
    int load(LocalDate today) throws IOException, InterruptedException {
        List<LocalDate> days = new WorkingDays(office).between(today.minusDays(DAYS), today);
        List<LocalDate> last = days.subList(Math.max(0, days.size() - WORKING_DAYS), days.size());
        for (LocalDate day : last) {
            judge(day);
        }
        return last.size();
    }

    private void judge(LocalDate day) throws IOException, InterruptedException {
        JsonNode order = JsonNodeFactory.instance.objectNode().put("day", day.toString());
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

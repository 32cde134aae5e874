package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.local.Sentence;

/** The working days, as the API's calendar has them. */
final class WorkingDays {
    private static final Set<String> WORKED = Set.of("WORKING_DAY", "MAKE_UP_DAY");

    private final Api api;

    WorkingDays(Api api) {
        this.api = api;
    }

    /** In order, both ends included. */
    List<LocalDate> between(LocalDate from, LocalDate to) throws IOException, InterruptedException {
        String path = "/calendar?from=" + from + "&to=" + to;
        JsonNode calendar = api.find(path)
                .orElseThrow(() -> new Sentence("The sample programme could not be loaded: there is no " + path + "."))
                .body();
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode day : calendar.path("days")) {
            if (WORKED.contains(day.path("kind").asText())) {
                days.add(LocalDate.parse(day.path("day").asText()));
            }
        }
        return days;
    }
}

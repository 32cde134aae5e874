package org.jiedui.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.identity.Tokens;
import org.jiedui.local.sample.Programme.HandIn;
import org.jiedui.local.sample.Programme.PlanFile;

/** Loads the whole programme in its order, and tells how it goes. */
public final class SampleLoader {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Six weeks of days: enough for the working days that the sample names, whatever days are off. */
    private static final int DAYS_AROUND = 42;

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final String gateway;
    private final Tokens tokens;
    private final PrintStream out;

    /** @param gateway its address, without a path */
    public SampleLoader(String gateway, Tokens tokens, PrintStream out) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.out = out;
    }

    /**
     * Loads what is missing.
     *
     * @param directoryOnly whether to stop after the regions and organizations
     * @throws org.jiedui.local.Sentence if the API refuses something
     */
    public void load(Programme programme, boolean directoryOnly) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                        .connectTimeout(CONNECT_LIMIT)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Parallel parallel = new Parallel()) {
            Api office = new Api(http, gateway, tokens.forUser(DemoUser.TJ_OFFICE));
            Api changchun = new Api(http, gateway, tokens.forUser(DemoUser.CC_OFFICE));
            DirectoryLoader directory =
                    new DirectoryLoader(new Cities(office, changchun, programme.regions()), parallel);
            tell("regions", directory.loadRegions(programme.regions()));
            tell("organizations", directory.loadOrganizations(programme.organizations()));
            if (!directoryOnly) {
                Versions versions = Versions.of(office.list("/regions"), office.list("/organizations"));
                Map<String, List<JsonNode>> tasks = loadPlans(programme, new PlanLoader(office, versions), office);
                tell("pairings", loadPairings(programme.pairings(), office));
                Programme dated = programme.on(days(programme, office));
                int told = loadStories(dated, new TaskStoryLoader(office, versions), tasks, parallel);
                tell("task stories", told);
                HandInLoader handIns = new HandInLoader(user -> new Api(http, gateway, tokens.forUser(user)));
                tell("reports and requests", loadHandIns(dated, handIns, tasks));
                if (told > 0) {
                    tell("judged days", new JudgementLoader(office).load(LocalDate.now(CHINA)));
                }
            }
        }
    }

    /** Counted from when the first plan was made: so they are the same at each start. */
    private static SampleDays days(Programme programme, Api office) throws IOException, InterruptedException {
        String plan = "/plans/" + programme.plans().getFirst().code();
        String made = office.find(plan).orElseThrow().body().path("createdAt").asText();
        LocalDate loaded = Instant.parse(made).atZone(CHINA).toLocalDate();
        return new SampleDays(
                new WorkingDays(office).between(loaded.minusDays(DAYS_AROUND), loaded.plusDays(DAYS_AROUND)), loaded);
    }

    /** Returns each plan's tasks by the plan's code. */
    private Map<String, List<JsonNode>> loadPlans(Programme programme, PlanLoader loader, Api office)
            throws IOException, InterruptedException {
        Map<String, List<JsonNode>> tasks = new HashMap<>();
        for (PlanFile plan : programme.plans()) {
            String id = loader.load(plan);
            tasks.put(plan.code(), office.list("/tasks?planId=" + id));
            out.printf(
                    "  sample: plan %s with %d tasks%n",
                    plan.code(), tasks.get(plan.code()).size());
        }
        return tasks;
    }

    private static int loadPairings(List<ObjectNode> pairings, Api office) throws IOException, InterruptedException {
        Set<String> present = DirectoryLoader.codes(office.list("/pairings"));
        int added = 0;
        for (ObjectNode pairing : pairings) {
            if (!present.contains(DirectoryLoader.code(pairing))) {
                office.post("/pairings", pairing, DirectoryLoader.key("/pairings", pairing));
                added++;
            }
        }
        return added;
    }

    private static int loadStories(
            Programme programme, TaskStoryLoader loader, Map<String, List<JsonNode>> tasks, Parallel parallel)
            throws IOException, InterruptedException {
        AtomicInteger told = new AtomicInteger();
        parallel.forEach(programme.stories(), story -> {
            if (loader.load(story, tasks.get(story.plan()))) {
                told.incrementAndGet();
            }
        });
        return told.get();
    }

    /** One after the other: a task moves from report to report. */
    private static int loadHandIns(Programme programme, HandInLoader loader, Map<String, List<JsonNode>> tasks)
            throws IOException, InterruptedException {
        int loaded = 0;
        for (HandIn handIn : programme.handIns()) {
            JsonNode task = TaskStoryLoader.task(handIn.plan(), handIn.clausePath(), tasks.get(handIn.plan()));
            if (loader.load(handIn, task.path("id").asText())) {
                loaded++;
            }
        }
        return loaded;
    }

    private void tell(String what, int added) {
        out.printf("  sample: %s %s%n", what, added == 0 ? "are there" : "loaded: " + added);
    }
}

package org.jiedui.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What {@code ./dev bench} does: starts a system of its own, measures it, and writes down what came out. */
public final class Bench {

    private static final String TASK =
            """
            {"title": "推进津长产业合作园建设", "description": "按年度计划落实主园区与分园区的各项建设任务。",
             "dimension": "PLATFORM", "tags": ["园区", "产业"], "dueOn": "2030-12-31"}
            """;
    private static final String OVERVIEW = "/api/v1/overview";

    private final Stack stack;
    private final Settings settings;
    private final Report report = new Report();
    private final String office;
    private final String viewer;
    private final String superior;

    private Bench(Stack stack, Settings settings) throws IOException, InterruptedException {
        this.stack = stack;
        this.settings = settings;
        this.office = stack.token("tj-office");
        this.viewer = stack.token("viewer");
        this.superior = stack.token("superior");
    }

    /** @param arguments {@code --large} for a million tasks, {@code --short} for a look only */
    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(System.getProperty("jiedui.checkout"));
        Settings settings;
        try {
            settings = Settings.of(List.of(arguments));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(2);
            return;
        }
        System.out.println("Starting a system to measure.");
        try (Stack stack = Stack.start(checkout, settings)) {
            new Bench(stack, settings).run(checkout.resolve("docs/benchmarks.md"));
        }
    }

    private void run(Path page) throws Exception {
        idle();
        TaskRows rows = new TaskRows(stack.taskDatabase(), sampleTask());
        stack.taskDatabase().makeCeilingTables();
        requests(rows);
        live();
        backlog(rows);
        pages();
        judging();
        rebuild();
        report.write(page, settings);
        System.out.println("The table stands in docs/benchmarks.md.");
    }

    private void idle() throws IOException, InterruptedException {
        report.row("the whole, started after the build", Report.seconds(stack.startedIn()), "≤ 45 s");
        Thread.sleep(Duration.ofSeconds(20));
        report.row("memory of the whole, idle (PSS)", "**" + stack.memory() + " MiB**", "≤ 2,048 MiB");
    }

    private UUID sampleTask() throws IOException, InterruptedException {
        byte[] task = new Probe(office).post(stack.tasks(), "/api/v1/tasks", TASK);
        return UUID.fromString(new ObjectMapper().readTree(task).get("id").asText());
    }

    private void requests(TaskRows rows) throws Exception {
        UUID sample = sampleTask();
        byte[] create = HttpClient.post("/api/v1/tasks", office, TASK.replace("\n", ""));
        report.rates(
                "create a task, against its SQL by JDBC",
                Compared.measure(HttpClient.to(stack.tasks(), create), rows.creating(), settings.clients(), settings),
                "≥ 0.6");
        byte[] read = HttpClient.get("/api/v1/tasks/" + sample, office);
        report.rates(
                "read a task by id, against its SQL by JDBC",
                Compared.measure(HttpClient.to(stack.tasks(), read), rows.reading(), settings.clients(), settings),
                "≥ 0.35");
        gatewayView();
    }

    private void gatewayView() throws Exception {
        Path body = Files.createTempFile("jiedui-overview", ".json");
        Files.write(body, new Probe(viewer).get(stack.gateway(), OVERVIEW));
        Process bare = bareServer(body);
        try {
            new Probe(viewer).awaitOk(stack.freePort(), "/");
            byte[] view = HttpClient.get(OVERVIEW, viewer);
            report.rates(
                    "a view of the gateway, against bare Vert.x with the same bytes",
                    Compared.measure(
                            HttpClient.to(stack.gateway(), view),
                            HttpClient.to(stack.freePort(), view),
                            settings.clients(),
                            settings),
                    "≥ 0.6");
        } finally {
            bare.destroyForcibly();
            Files.delete(body);
        }
    }

    /** With the same settings of the JVM as the gateway has. */
    private Process bareServer(Path body) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        Integer.toString(stack.freePort()),
                        body.toString())
                .inheritIO()
                .start();
    }

    private void live() throws Exception {
        LiveLatency latency = new LiveLatency(stack, office, superior);
        latency.measure(settings.warmUp());
        report.latency(
                "a change until a client of /live has it, 200 changes a second",
                latency.measure(settings.round().multipliedBy(2)),
                "p50 ≤ 60 ms, p99 ≤ 200 ms");
    }

    private void backlog(TaskRows rows) throws Exception {
        awaitPublished();
        for (int made = 0; made < settings.subjects(); made += Settings.SOME) {
            rows.makeMany(made / Settings.SOME, Settings.SOME);
            long begun = System.nanoTime();
            awaitPublished();
            double perSecond = Settings.SOME * 1e9 / (System.nanoTime() - begun);
            if (made == 0) {
                report.row(
                        "the relay, with a backlog of 100,000 changes",
                        String.format(Locale.ROOT, "**%,.0f/s**", perSecond),
                        "≥ 20,000/s");
            }
        }
    }

    private void awaitPublished() throws Exception {
        while (stack.taskDatabase().count("outbox") > 0) {
            Thread.sleep(50);
        }
    }

    private void pages() throws Exception {
        report.pages("page 1,000 of the list of tasks, against page 1", new Pages(stack, viewer).measure(), "≤ 1.3 ×");
    }

    private void judging() throws Exception {
        Judging.Times times = new Judging(stack, office, sampleTask()).measure();
        report.row(
                String.format(
                        Locale.ROOT,
                        "judging %,d open tasks for the first time, %,d of which show another light by it",
                        times.judged(),
                        times.lightsChanged()),
                Report.seconds(times.judging()),
                "≤ 60 s");
        report.row(
                "a read by id by one client meanwhile, against the same before",
                String.format(
                        Locale.ROOT,
                        "p99 **%.1f ms** (p50 %.1f ms) against %.1f ms (%.1f ms)",
                        times.meanwhile().p99(),
                        times.meanwhile().p50(),
                        times.quiet().p99(),
                        times.quiet().p50()),
                "no bar");
        awaitPublished();
    }

    private void rebuild() throws Exception {
        ProcessHandle gateway = ProcessHandle.of(stack.gatewayPid()).orElseThrow();
        gateway.destroyForcibly();
        gateway.onExit().join();
        Duration took = new Probe(viewer).awaitOk(stack.gateway(), "/q/health/ready");
        long peak = Memory.peak(stack.gatewayPid());
        report.row(
                String.format(Locale.ROOT, "the gateway, killed, until it has %,d tasks again", settings.subjects()),
                Report.seconds(took) + ", at most " + peak + " MiB",
                "≤ 30 s, ≤ 2 GiB for 1,000,000");
    }
}

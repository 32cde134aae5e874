package org.jiedui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures, as it is printed and as it stands in {@code docs/benchmarks.md}. */
final class Report {

    private static final String BEGIN = "<!-- measured by ./dev bench -->";
    private static final String END = "<!-- end -->";

    private final List<String> rows = new ArrayList<>();

    void rates(String what, Compared compared, String bar) {
        row(
                what,
                String.format(
                        Locale.ROOT,
                        "**%.2f** (%.0f/s of %.0f/s; spread %.0f %% and %.0f %%)",
                        compared.ratio(),
                        compared.ours().median(),
                        compared.ceiling().median(),
                        100 * compared.ours().spread(),
                        100 * compared.ceiling().spread()),
                bar);
    }

    void latency(String what, Percentiles measured, String bar) {
        row(
                what,
                String.format(
                        Locale.ROOT,
                        "p50 **%.0f ms**, p99 **%.0f ms**, worst %.0f ms",
                        measured.p50(),
                        measured.p99(),
                        measured.worst()),
                bar);
    }

    void pages(String what, Pages.Times times, String bar) {
        row(
                what,
                String.format(
                        Locale.ROOT,
                        "**%.2f ×** (p50 %.1f ms against %.1f ms)",
                        times.deep().p50() / times.first().p50(),
                        times.deep().p50(),
                        times.first().p50()),
                bar);
    }

    void row(String what, String measured, String bar) {
        rows.add("| " + what + " | " + measured + " | " + bar + " |");
        System.out.println(rows.getLast());
    }

    /** Puts the table between its marks in the page, where there are such marks. */
    void write(Path page, Settings settings) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no place for the table");
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + table(settings) + text.substring(end));
    }

    private String table(Settings settings) throws IOException {
        return machine(settings) + "\n\n| figure | measured | bar |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    private static String machine(Settings settings) throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return String.format(
                Locale.ROOT,
                "Measured on %s: %d processors (%s), JDK %s, Linux %s; %,d tasks, %d clients, %d rounds of %d s; load of the "
                        + "machine at the end %s.",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                model,
                Runtime.version().feature(),
                System.getProperty("os.version"),
                settings.subjects(),
                settings.clients(),
                settings.rounds(),
                settings.round().toSeconds(),
                load);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "**%.1f s**", duration.toMillis() / 1000.0);
    }
}

package org.jiedui.task.decomposition;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints how long reading takes: 1 MB of an honest document, and of every hostile text a million signs and two million.
 * A measurement and no test; docs/decomposition.md tells how to run it.
 */
final class DecompositionSpeed {

    private static final Issuer CITY = Issuer.of("天津市", "120000");
    private static final int MEGABYTE = 1_000_000;

    private DecompositionSpeed() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String document = Corpus.document("02-区域协调征求意见稿").text();
        int bytes = document.getBytes(StandardCharsets.UTF_8).length;
        String megabyte = document.repeat(MEGABYTE / bytes + 1);
        for (int i = 0; i < 5; i++) {
            seconds(megabyte);
        }
        out.printf("1 MB of a document: %.2f s%n%n", seconds(megabyte));
        out.println("| a million signs of | s | two million | ratio |");
        out.println("|---|---|---|---|");
        for (String stretch : HostileTexts.stretches()) {
            double once = seconds(HostileTexts.repeated(stretch, HostileTexts.MILLION));
            double twice = seconds(HostileTexts.repeated(stretch, 2 * HostileTexts.MILLION));
            String shown = stretch.replace("\n", "↵").replace("\t", "⇥").replace("|", "\\|");
            out.printf("| %s | %.2f | %.2f | %.1f |%n", shown, once, twice, twice / once);
        }
    }

    private static double seconds(String text) {
        long start = System.nanoTime();
        Decomposition.of(text, CITY, UnitDirectory.empty());
        return (System.nanoTime() - start) / 1e9;
    }
}

package org.jiedui.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long after a change a client of {@code /live} has it, at a steady rate of changes. Counted from the time that the
 * change itself bears, which is that of its appending: the commit comes after it and so is in the figure.
 */
final class LiveLatency {

    private static final int PER_SECOND = 200;
    private static final int WRITERS = 8;

    private final Stack stack;
    private final String office;
    private final String superior;

    LiveLatency(Stack stack, String office, String superior) {
        this.stack = stack;
        this.office = office;
        this.superior = superior;
    }

    Percentiles measure(Duration duration) throws Exception {
        int changes = (int) (PER_SECOND * duration.toSeconds());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stack.gateway());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(HttpClient.get("/api/v1/live", superior));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            awaitBeginning(lines);
            Future<double[]> latencies = threads.submit(() -> read(lines, changes));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(number, changes / WRITERS)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            return Percentiles.of(latencies.get());
        }
    }

    private static void awaitBeginning(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("id:")) {
            line = lines.readLine();
        }
    }

    private static double[] read(BufferedReader lines, int changes) throws IOException {
        double[] latencies = new double[changes];
        int seen = 0;
        while (seen < changes) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the stream ended after " + seen + " changes");
            }
            int at = line.indexOf("\"at\":\"");
            if (line.startsWith("data:") && line.contains(".created.v1") && at > 0) {
                Instant happened = Instant.parse(line.substring(at + 6, line.indexOf('"', at + 6)));
                latencies[seen++] = Duration.between(happened, Instant.now()).toNanos() / 1e6;
            }
        }
        return latencies;
    }

    /** Keeps its times whether or not the last answer was late, or a slow system would be asked less. */
    private Void write(int number, int count) throws Exception {
        byte[] request = HttpClient.post("/api/v1/tasks", office, "{\"title\": \"时延\"}");
        long interval = 1_000_000_000L * WRITERS / PER_SECOND;
        try (Work client = HttpClient.to(stack.tasks(), request).open(number)) {
            long due = System.nanoTime() + interval * number / WRITERS;
            for (int i = 0; i < count; i++, due += interval) {
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                client.once();
            }
        }
        return null;
    }
}

package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * A client that creates tasks and goes on changing them while parts of the system die. What is not answered, or is asked
 * to be repeated, it repeats with the same Idempotency-Key. It notes what was acknowledged.
 */
final class Writer implements Callable<Writer> {
    /** How long one write is repeated: longer than two parts need to come back one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Set<Integer> ASKS_TO_REPEAT = Set.of(429, 503);
    private static final int PAUSE_MILLIS = 15;

    private final User office;
    private final String tag;
    private final Random random;
    private final BooleanSupplier stop;
    private final List<WrittenTask> tasks = new ArrayList<>();
    private int writes;
    private int repeats;
    private Duration slowest = Duration.ZERO;

    /**
     * @param tag  of all tasks of this writer
     * @param seed decides what is written
     */
    Writer(User office, String tag, long seed, BooleanSupplier stop) {
        this.office = office;
        this.tag = tag;
        this.random = new Random(seed);
        this.stop = stop;
    }

    @Override
    public Writer call() throws InterruptedException {
        while (!stop.getAsBoolean()) {
            write();
            Thread.sleep(PAUSE_MILLIS);
        }
        return this;
    }

    List<WrittenTask> tasks() {
        return List.copyOf(tasks);
    }

    String tag() {
        return tag;
    }

    int writes() {
        return writes;
    }

    int repeats() {
        return repeats;
    }

    /** The longest that one request took to be answered, or to be cut off. */
    Duration slowest() {
        return slowest;
    }

    private void write() throws InterruptedException {
        int dice = random.nextInt(10);
        if (tasks.isEmpty() || dice < 2) {
            tasks.add(create());
            return;
        }
        int index = random.nextInt(tasks.size());
        WrittenTask task = tasks.get(index);
        if (dice == 2 && !task.confidential()) {
            tasks.set(index, withdraw(task));
        } else if (dice == 3 && task.status().equals("DRAFT")) {
            tasks.set(index, cancel(task));
        } else {
            tasks.set(index, describe(task));
        }
    }

    private WrittenTask create() throws InterruptedException {
        String title = tag + " " + writes;
        boolean confidential = random.nextInt(8) == 0;
        String body = "{\"title\": \"%s\", \"tags\": [\"%s\"], \"confidential\": %s}".formatted(title, tag, confidential);
        Answer created = acknowledged(201, key -> office.post("/tasks", body, "Idempotency-Key", key));
        assertThat(created.json().path("version").asInt()).isEqualTo(1);
        return new WrittenTask(UUID.fromString(created.id()), 1, title, null, "DRAFT", confidential, !confidential);
    }

    private WrittenTask describe(WrittenTask task) throws InterruptedException {
        String text = "第" + writes + "次";
        change(task, "{\"description\": \"" + text + "\"}");
        return task.described(text);
    }

    private WrittenTask withdraw(WrittenTask task) throws InterruptedException {
        change(task, "{\"confidential\": true}");
        return task.withdrawn();
    }

    private void change(WrittenTask task, String patch) throws InterruptedException {
        Answer changed = acknowledged(
                200,
                key -> office.patch("/tasks/" + task.id(), patch, "If-Match", etag(task), "Idempotency-Key", key));
        assertThat(changed.json().path("version").asInt()).isEqualTo(task.version() + 1);
    }

    private WrittenTask cancel(WrittenTask task) throws InterruptedException {
        String move = "{\"to\": \"CANCELLED\", \"reason\": \"并入他项\"}";
        Answer moved = acknowledged(
                200,
                key -> office.post(
                        "/tasks/" + task.id() + "/transitions", move, "If-Match", etag(task), "Idempotency-Key", key));
        assertThat(moved.json().path("version").asInt()).isEqualTo(task.version() + 1);
        return task.moved("CANCELLED");
    }

    private static String etag(WrittenTask task) {
        return "\"" + task.version() + "\"";
    }

    private interface Attempt {
        Answer with(String key) throws IOException, InterruptedException;
    }

    /** Sends one write until it is acknowledged; fails on every answer that neither does so nor asks to be repeated. */
    private Answer acknowledged(int status, Attempt attempt) throws InterruptedException {
        String key = tag + "-" + writes++;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer last = null;
        while (System.nanoTime() < deadline) {
            long begin = System.nanoTime();
            try {
                last = attempt.with(key);
                if (!asksToRepeat(last)) {
                    return last.expect(status);
                }
                assertThat(last.header("Retry-After")).as(last.text()).isNotEmpty();
            } catch (IOException e) {
                // The gateway has died, or its port is not open yet: nobody knows whether the write was done.
            } finally {
                Duration taken = Duration.ofNanos(System.nanoTime() - begin);
                slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
            }
            repeats++;
            Thread.sleep(100 + random.nextInt(200));
        }
        throw new AssertionError("Write " + key + " did not come through, last: " + (last == null ? "no answer" : last.text()));
    }

    private static boolean asksToRepeat(Answer answer) {
        return ASKS_TO_REPEAT.contains(answer.status())
                || answer.status() == 409
                        && answer.json().path("code").asText().equals("idempotency-in-progress");
    }
}

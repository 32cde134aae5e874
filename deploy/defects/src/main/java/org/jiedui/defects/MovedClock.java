package org.jiedui.defects;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Lets the clock of one part be moved while it runs: the one that Java programs ask for dates, and the one that they ask for
 * milliseconds.
 *
 * @param file where anybody may write by how many seconds it is moved; not at all while there is no such file
 */
public record MovedClock(String part, Path file) implements Tampering {
    private static final String SETTING = "jiedui.clock.seconds";
    private static final int LOOK_MILLIS = 100;
    private static final int MILLIS = 1_000;

    static MovedClock of(String part, String encodedFile) {
        return new MovedClock(part, Path.of(URLDecoder.decode(encodedFile, StandardCharsets.UTF_8)));
    }

    @Override
    public String word() {
        return "clock:%s:%s".formatted(part, URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public void begin(Instrumentation instrumentation) {
        look();
        rewriting().redo(instrumentation);
        instrumentation.addTransformer(new MillisElsewhere());
        Thread.ofPlatform().daemon().name("moved-clock").start(this::follow);
    }

    static Rewriting rewriting() {
        return new Rewriting("java.time.Clock", ElementMatchers.named("currentInstant"), Moving.class);
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            System.setProperty(SETTING, Files.exists(file) ? Files.readString(file).strip() : "0");
        } catch (IOException beingWritten) {
            // As it was until the next look.
        }
    }

    /** Instead of the JVM's own, wherever a program has asked for that. */
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + MILLIS * Long.getLong(SETTING, 0);
    }

    /** Becomes part of the JDK's own class, which knows nothing of ours. */
    static final class Moving {
        private Moving() {}

        @Advice.OnMethodExit
        static void move(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(Long.getLong("jiedui.clock.seconds", 0L));
        }
    }
}

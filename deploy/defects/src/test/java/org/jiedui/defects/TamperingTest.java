package org.jiedui.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TamperingTest {
    private static final ClassFileLocator CLASSES = ClassFileLocator.ForClassLoader.ofSystemLoader();
    private static final String MOVED_BY = "jiedui.clock.seconds";

    /** Asks for the time, as so many programs do. */
    public static final class Asking implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.currentTimeMillis();
        }
    }

    private static final class OneClass extends ClassLoader {
        private final byte[] bytes;

        OneClass(byte[] bytes) {
            super(TamperingTest.class.getClassLoader());
            this.bytes = bytes;
        }

        LongSupplier instance() throws ReflectiveOperationException {
            Class<?> type = defineClass(Asking.class.getName(), bytes, 0, bytes.length);
            return (LongSupplier) type.getConstructor().newInstance();
        }
    }

    static Stream<Rewriting> rewritingsOfTheJdk() {
        return Stream.concat(Detour.rewritings().stream(), Stream.of(MovedClock.rewriting()));
    }

    @ParameterizedTest
    @MethodSource("rewritingsOfTheJdk")
    void what_is_changed_of_the_jdk_is_found_in_the_one_that_runs(Rewriting rewriting) throws IOException {
        // Given
        byte[] whole = CLASSES.locate(rewriting.type()).resolve();
        // When
        byte[] changed = rewriting.in(CLASSES);
        // Then
        assertThat(changed).isNotEqualTo(whole);
    }

    @Test
    void who_asks_for_milliseconds_gets_those_of_the_moved_clock() throws Exception {
        // Given
        byte[] asking = CLASSES.locate(Asking.class.getName()).resolve();
        LongSupplier moved = new OneClass(MillisElsewhere.in(asking)).instance();
        long now = System.currentTimeMillis();
        // When
        System.setProperty(MOVED_BY, "-3600");
        long answer;
        try {
            answer = moved.getAsLong();
        } finally {
            System.clearProperty(MOVED_BY);
        }
        // Then
        assertThat(now - answer).isBetween(3_540_000L, 3_600_000L);
    }

    @Test
    void what_is_told_to_every_process_is_understood_by_each() {
        // Given
        List<Tampering> all = List.of(
                Defect.CURSOR_RELAY,
                new Detour("task-service", 15432, 40001),
                new MovedClock("gateway", Path.of("/tmp/eine, zwei: Uhren/gateway")));
        // When
        Map<String, String> environment = Tampering.environment(Path.of("/lib/defects.jar"), all);
        // Then
        String prefix = "\"-javaagent:/lib/defects.jar=";
        assertThat(environment).containsOnlyKeys("JDK_JAVA_OPTIONS");
        assertThat(environment.get("JDK_JAVA_OPTIONS")).startsWith(prefix).endsWith("\"");
        String words = environment.get("JDK_JAVA_OPTIONS").replace(prefix, "").replace("\"", "");
        assertThat(Tampering.read(words)).isEqualTo(all);
    }
}

package org.jiedui.defects;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something that is done to one part of a running system from outside. */
public sealed interface Tampering permits Defect, Detour, MovedClock {
    /** The label of the part; all others are left alone. */
    String part();

    /** It as a word without commas, which {@link #read} understands. */
    String word();

    /** Does it to this process, before its program begins. */
    void begin(Instrumentation instrumentation);

    /**
     * What the processes of a system have to find in their environment.
     *
     * @param agent the jar that this is in, beside its libraries
     */
    static Map<String, String> environment(Path agent, List<? extends Tampering> all) {
        String words = all.stream().map(Tampering::word).collect(Collectors.joining(","));
        return Map.of("JDK_JAVA_OPTIONS", "\"-javaagent:%s=%s\"".formatted(agent, words));
    }

    static List<Tampering> read(String words) {
        return Arrays.stream(words.split(",")).map(Tampering::readOne).toList();
    }

    private static Tampering readOne(String word) {
        String[] parts = word.split(":");
        return switch (parts[0]) {
            case "defect" -> Defect.ofLabel(parts[1]);
            case "detour" -> new Detour(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            case "clock" -> MovedClock.of(parts[1], parts[2]);
            default -> throw new IllegalArgumentException("Nothing can be done by '" + word + "'");
        };
    }
}

package org.jiedui.defects;

import java.lang.instrument.Instrumentation;

/** Java agent. Every JVM of a system is given the same words, and each takes what is meant for its part. */
public final class DefectAgent {
    private DefectAgent() {}

    /** @param words of {@link Tampering}s, between commas */
    public static void premain(String words, Instrumentation instrumentation) {
        String part = System.getProperty("jiedui.part", "");
        Tampering.read(words).stream()
                .filter(one -> one.part().equals(part))
                .forEach(one -> one.begin(instrumentation));
    }
}

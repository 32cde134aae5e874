package org.jiedui.platform.testing.obedient.decomposition;

public final class Clauses {
    private Clauses() {}

    public static String first(String text) {
        return text.lines().findFirst().orElse("");
    }
}

package org.jiedui.faults;

/** What faults this machine lets us make. */
final class Means {
    private Means() {}

    /** Those that are left out, so that nobody takes them for tried. */
    static String notTried() {
        return """
                Not tried: a moved clock (it would move for the whole machine), a partition (all parts talk over the loopback
                of one machine), a full disk.
                """;
    }
}

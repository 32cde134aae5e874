package org.jiedui.platform.verification;

import java.util.Arrays;
import java.util.UUID;

/** The chain of one subject, row by row in the order of versions. */
final class Chain {

    private static final byte[] BEFORE_THE_FIRST = new byte[ChainHash.LENGTH];

    private final String kind;
    private final UUID subject;
    private final Findings findings;
    /** The version that a checkpoint knows, {@code null} if it knows none. */
    private final Head noted;
    private LogRow last;

    Chain(LogRow first, Head noted, Findings findings) {
        this.kind = first.kind();
        this.subject = first.subject();
        this.noted = noted;
        this.findings = findings;
    }

    UUID subject() {
        return subject;
    }

    void add(LogRow row) {
        int expected = last == null ? 1 : last.version() + 1;
        if (row.version() > expected) {
            find(Tampering.MISSING, "lacks " + versions(expected, row.version() - 1));
        } else if (row.version() < expected) {
            find(Tampering.INSERTED, "has version " + row.version() + " twice");
        } else if (!Arrays.equals(row.previousHash(), last == null ? BEFORE_THE_FIRST : last.hash())) {
            find(Tampering.CHANGED, "version " + row.version() + " does not follow from the one before it");
        }
        if (!Arrays.equals(row.hash(), ChainHash.of(row))) {
            find(Tampering.CHANGED, "version " + row.version() + " is not what it was when its hash was made");
        }
        if (last != null && row.position() <= last.position()) {
            find(Tampering.REORDERED, "version " + row.version() + " stands before the one that it followed");
        }
        if (!row.known()) {
            find(Tampering.INSERTED, "version " + row.version() + " was never published and is not about to be");
        }
        if (noted != null && row.version() == noted.version() && !Arrays.equals(row.hash(), noted.hash())) {
            find(Tampering.CHANGED, "version " + row.version() + " or one before it is not that of the checkpoint");
        }
        last = row;
    }

    /** No row follows. */
    Head end() {
        if (noted != null && last.version() < noted.version()) {
            find(Tampering.VANISHED, "had " + versions(last.version() + 1, noted.version()) + " at the checkpoint");
        }
        return new Head(subject, kind, last.version(), last.hash());
    }

    private void find(Tampering what, String sentence) {
        findings.add(what, kind, subject, sentence);
    }

    private static String versions(int first, int last) {
        return first == last ? "version " + first : "versions " + first + " to " + last;
    }
}

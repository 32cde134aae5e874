package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.faults.history.Heard;

/**
 * Of each subject a client hears, in order, every version that it may see, from the first one on; after a resync, from any
 * one on. In the end it has heard the last one of each, but for those that a resync may have passed over.
 */
final class StreamGaps implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        for (Stream stream : evidence.streams()) {
            judge(evidence, stream, violations);
        }
        return violations;
    }

    private static void judge(Evidence evidence, Stream stream, List<Violation> violations) {
        Map<String, Integer> heard = new HashMap<>();
        Set<String> revoked = new HashSet<>();
        boolean resynced = false;
        for (Heard one : stream.heard()) {
            switch (one) {
                case Heard.Resync resync -> {
                    resynced = true;
                    heard.clear();
                }
                case Heard.Revoked gone -> revoked.add(gone.subject());
                case Heard.Told told -> {
                    Integer last = heard.get(told.subject());
                    boolean news = last == null || told.version() > last;
                    if (news && (last != null || !resynced)) {
                        missing(evidence, stream, told, last == null ? 0 : last, violations);
                    }
                    if (news) {
                        heard.put(told.subject(), told.version());
                    }
                }
            }
        }
        unfinished(evidence, stream, heard, revoked, resynced, violations);
    }

    private static void missing(
            Evidence evidence, Stream stream, Heard.Told told, int last, List<Violation> violations) {
        for (int version = last + 1; version < told.version(); version++) {
            if (mustHear(evidence, stream, told.subject(), version)) {
                violations.add(new Violation(
                        Promise.NO_GAP,
                        "%s's stream goes on with %s/%d without having told of %d"
                                .formatted(stream.reader(), told.subject(), told.version(), version)));
            }
        }
    }

    private static void unfinished(
            Evidence evidence,
            Stream stream,
            Map<String, Integer> heard,
            Set<String> revoked,
            boolean resynced,
            List<Violation> violations) {
        evidence.histories().forEach((subject, history) -> {
            int last = heard.getOrDefault(subject, 0);
            for (int version = last + 1; version <= history.size() && (last > 0 || !resynced); version++) {
                if (mustHear(evidence, stream, subject, version)) {
                    violations.add(new Violation(
                            Promise.NO_GAP,
                            "%s's stream has never told of %s/%d".formatted(stream.reader(), subject, version)));
                }
            }
            boolean withdrawn =
                    !stream.reader().seesSecrets() && evidence.isSecret(subject, history.size()) && last > 0;
            if (withdrawn && !revoked.contains(subject)) {
                violations.add(new Violation(
                        Promise.NO_GAP, "%s's stream has not revoked %s".formatted(stream.reader(), subject)));
            }
        });
    }

    /** Of what has been withdrawn since, a client that was cut off meanwhile rightly hears nothing any more. */
    private static boolean mustHear(Evidence evidence, Stream stream, String subject, int version) {
        boolean withdrawn = evidence.isSecret(subject, evidence.history(subject).size());
        return stream.reader().seesSecrets() || !withdrawn && !evidence.isSecret(subject, version);
    }
}

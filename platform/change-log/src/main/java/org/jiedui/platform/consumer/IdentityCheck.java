package org.jiedui.platform.consumer;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/**
 * Notices that a topic was deleted and made anew under the same name: its events would otherwise be taken for later ones of the
 * old topic. Asked after each poll and before anything is applied.
 */
final class IdentityCheck {

    private static final Duration IDLE_INTERVAL = Duration.ofSeconds(5);

    private final Admin admin;
    private final TopicIdentity topic;
    private final long interval;
    private long last = System.nanoTime();

    IdentityCheck(Admin admin, TopicIdentity topic, Duration interval) {
        this.admin = admin;
        this.topic = topic;
        this.interval = interval.toNanos();
    }

    /** @param busy whether events have come, which makes a look more urgent */
    boolean holds(boolean busy) throws InterruptedException {
        long due = last + (busy ? interval : IDLE_INTERVAL.toNanos());
        if (System.nanoTime() - due < 0) {
            return true;
        }
        last = System.nanoTime();
        return holdsNow();
    }

    boolean holdsNow() throws InterruptedException {
        return TopicIdentity.lookUp(admin, topic.name()).id().equals(topic.id());
    }
}

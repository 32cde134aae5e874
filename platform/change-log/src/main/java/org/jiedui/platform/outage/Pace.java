package org.jiedui.platform.outage;

import java.time.Duration;

/** A pause that begins short, doubles while nothing happens, and begins anew when something does. */
public final class Pace {

    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    public Pace(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    /** How long to pause this time. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause;
    }

    /** Something happened: the next pause is the shortest again. */
    public void beginAnew() {
        next = shortest;
    }
}

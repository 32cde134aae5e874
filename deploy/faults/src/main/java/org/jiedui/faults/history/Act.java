package org.jiedui.faults.history;

import java.util.Map;
import java.util.Optional;

/** What a client asks for. The same act sent again is the same request, byte for byte. */
public sealed interface Act {

    /** A write, with the {@code Idempotency-Key} under which it may have one effect. */
    sealed interface Write extends Act {
        String key();

        Mark mark();
    }

    /**
     * @param plan the plan that a task belongs to, if any, as {@code plan/<id>}
     * @param unit the organization that leads a task, if any
     */
    record Create(Kind kind, String key, Mark mark, Optional<String> plan, Optional<Unit> unit) implements Write {}

    /**
     * @param expected the version in {@code If-Match}
     * @param withdraws whether the subject becomes confidential by it
     */
    record Change(String subject, int expected, String key, Mark mark, boolean withdraws) implements Write {}

    /** @param known the version in {@code If-None-Match}, 0 for none */
    record Read(String subject, int known) implements Act {}

    /** @param cursor empty for the first page, else as the page before gave it */
    record Browse(Kind kind, String cursor) implements Act {}

    /**
     * A view of the gateway that is at least so new.
     *
     * @param plan     of which the tasks count, all of them if there is none
     * @param versions the subjects that it must know, with their versions
     * @param position what the same client's view before it gave as {@code Jiedui-Position}, empty for the first
     */
    record View(Optional<String> plan, Map<String, Integer> versions, String position) implements Act {}

    /** An organization as a task refers to it: by its code, once the service knows this version of it. */
    record Unit(String code, String subject, int version) {}
}

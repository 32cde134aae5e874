package org.jiedui.faults.check;

import java.util.Set;
import org.jiedui.local.Part;

/**
 * Some parts could not serve, from when the first was hit until the last served again; by the clock of the history.
 *
 * @param what the fault, for people
 */
public record Outage(String what, Set<Part> parts, long begin, long end) {
    boolean meets(long from, long until) {
        return from <= end && begin <= until;
    }
}

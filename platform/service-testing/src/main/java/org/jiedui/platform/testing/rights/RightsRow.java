package org.jiedui.platform.testing.rights;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One operation on one thing, and what each caller is answered.
 *
 * @param operation its operationId, with more words behind it where it is asked in several ways: {@code moveTask to
 *     CANCELLED}
 * @param thing its name; {@link #NOTHING} where the operation is about none in particular, {@link #UNKNOWN} for one that
 *     never was, {@link #REMOVED} for one that is no more
 * @param outcomes by the callers' names
 */
record RightsRow(String section, String operation, String thing, Map<String, Outcome> outcomes) {

    static final String NOTHING = "–";
    static final String UNKNOWN = "unknown";
    static final String REMOVED = "removed";

    String operationId() {
        return operation.split(" ", 2)[0];
    }

    /** The same for those alone who may not. */
    RightsRow refusals() {
        Map<String, Outcome> refused = new LinkedHashMap<>(outcomes);
        refused.values().removeIf(outcome -> !(outcome instanceof Outcome.Refused));
        return new RightsRow(section, operation, thing, refused);
    }

    @Override
    public String toString() {
        return section + ": " + operation + (thing.equals(NOTHING) ? "" : " of " + thing);
    }
}

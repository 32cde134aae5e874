package org.jiedui.platform.event;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Which fields of states name another subject that may be hidden from those who see the state. Who may not see it as it
 * stands is not told of it there: not in the past of a thing, not in its history, not on the topic for partners. A service
 * with such fields has a bean of its own.
 */
public interface NamedSubjects {

    /** @return names of fields, each with the id of another subject or missing */
    Set<String> fields(String kind);

    @DefaultBean
    @Singleton
    class None implements NamedSubjects {

        @Override
        public Set<String> fields(String kind) {
            return Set.of();
        }
    }
}

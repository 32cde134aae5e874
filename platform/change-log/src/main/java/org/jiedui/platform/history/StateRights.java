package org.jiedui.platform.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/**
 * Who may see a state out of the change log that is not public. A service with confidential subjects has a bean of its
 * own; in any other nothing is confidential, and this one is never asked.
 */
public interface StateRights {

    boolean maySee(Caller caller, String kind, JsonNode state);

    @DefaultBean
    @Singleton
    class SuperiorOnly implements StateRights {

        @Override
        public boolean maySee(Caller caller, String kind, JsonNode state) {
            return caller.is(Role.SUPERIOR);
        }
    }
}

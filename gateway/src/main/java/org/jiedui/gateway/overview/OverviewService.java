package org.jiedui.gateway.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.gateway.view.Selection;
import org.jiedui.platform.identity.Caller;

/** Answers with the bytes of the views, which are kept as long as nothing happens. */
@ApplicationScoped
class OverviewService {

    private final OverviewQueries overview;
    private final LightsQueries lights;
    private final WaitingQueries waiting;
    private final ObjectMapper json;

    OverviewService(OverviewQueries overview, LightsQueries lights, WaitingQueries waiting, ObjectMapper json) {
        this.overview = overview;
        this.lights = lights;
        this.waiting = waiting;
        this.json = json;
    }

    byte[] overview(Caller caller, Selection selection) {
        return bytes(overview.overview(caller, selection));
    }

    byte[] lights(Caller caller, Selection selection) {
        return bytes(lights.lights(caller, selection));
    }

    byte[] waiting(Caller caller, Selection selection) {
        return bytes(waiting.waiting(caller, selection));
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }
}

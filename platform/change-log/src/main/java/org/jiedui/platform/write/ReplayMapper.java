package org.jiedui.platform.write;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends the first answer again. Public, since the framework calls it from the class loader of the application. */
public class ReplayMapper {

    @ServerExceptionMapper
    public Response replayed(Replay replay) {
        return Response.fromResponse(replay.answer().toResponse())
                .header("Idempotency-Replayed", "true")
                .build();
    }
}

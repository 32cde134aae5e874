package org.jiedui.gateway.live;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

@Path("/api/v1/live/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Live", description = "Changes as they happen")
public class TicketResource {

    private final Tickets tickets;
    private final CurrentCaller current;
    private final JsonWebToken token;

    TicketResource(Tickets tickets, CurrentCaller current, JsonWebToken token) {
        this.tickets = tickets;
        this.current = current;
        this.token = token;
    }

    @POST
    @NonBlocking
    @Operation(
            operationId = "createLiveTicket",
            summary = "A ticket with which a browser's EventSource can open /live, once and within 60 seconds")
    @APIResponse(
            responseCode = "201",
            description = "The ticket; Location is the stream that it opens",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response create() {
        Caller caller = current.get();
        if (!caller.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        TicketView ticket = tickets.issue(caller, Instant.ofEpochSecond(token.getExpirationTime()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/live?ticket=" + ticket.ticket())
                .header("Cache-Control", "no-store")
                .entity(ticket)
                .build();
    }
}

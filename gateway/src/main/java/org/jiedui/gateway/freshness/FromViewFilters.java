package org.jiedui.gateway.freshness;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jiedui.gateway.freshness.FreshnessService.FromView;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.CurrentCaller;

/** Before and after every answer from the view. */
class FromViewFilters {

    private final FreshnessService freshness;
    private final PositionService positions;
    private final ViewQueries view;
    private final CurrentCaller caller;

    FromViewFilters(FreshnessService freshness, PositionService positions, ViewQueries view, CurrentCaller caller) {
        this.freshness = freshness;
        this.positions = positions;
        this.view = view;
        this.caller = caller;
    }

    @FromView
    @ServerRequestFilter
    Uni<Void> await(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(AtLeast.HEADER, List.of());
        return freshness.await(caller.get(), headers);
    }

    /** The position is taken after the answer was made, so that it is never behind what the answer shows. */
    @FromView
    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        if (response.getStatus() < 400) {
            response.getHeaders().putSingle("Jiedui-Position", positions.token(view.position()));
        }
    }
}

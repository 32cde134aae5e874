package org.jiedui.gateway.freshness;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jiedui.gateway.freshness.FreshnessService.FromView;
import org.jiedui.gateway.position.PositionService;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.identity.CurrentCaller;

/** Before and after every answer from the view. Most requests need not wait, and must not pay for those that do. */
@Provider
@FromView
class FromViewFilters implements ResteasyReactiveContainerRequestFilter, ContainerResponseFilter {

    private final FreshnessService freshness;
    private final PositionService positions;
    private final ViewQueries view;
    private final CurrentCaller caller;
    private final KeptAnswers kept;
    private final CurrentVertxRequest current;

    FromViewFilters(
            FreshnessService freshness,
            PositionService positions,
            ViewQueries view,
            CurrentCaller caller,
            KeptAnswers kept,
            CurrentVertxRequest current) {
        this.freshness = freshness;
        this.positions = positions;
        this.view = view;
        this.caller = caller;
        this.kept = kept;
        this.current = current;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(AtLeast.HEADER, List.of());
        Optional<Uni<Void>> arrival = freshness.await(caller.get(), headers);
        arrival.ifPresent(coming -> {
            request.suspend();
            coming.subscribe().with(here -> request.resume(), request::resume);
        });
    }

    /** The position is taken after the answer was made, so that it is never behind what the answer shows. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400) {
            return;
        }
        String position = positions.token(view.position());
        response.getHeaders().putSingle("Jiedui-Position", position);
        if (response.getStatus() == 200 && response.getEntity() instanceof byte[] body && response.getMediaType() != null) {
            kept.keep(current.getCurrent(), position, response.getMediaType().toString(), body);
        }
    }
}

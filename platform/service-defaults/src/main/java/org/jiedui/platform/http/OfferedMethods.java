package org.jiedui.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jiedui.platform.routing.AllowedMethods;

/**
 * Answers {@code OPTIONS} with the methods of the path that was asked for, as a 405 there names them: the framework would
 * tell those of every path of the same resource class.
 */
@Provider
@PreMatching
class OfferedMethods implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        Set<String> offered = AllowedMethods.at(request.getUriInfo().getPath());
        if (!offered.isEmpty()) {
            request.abortWith(
                    Response.ok().header(HttpHeaders.ALLOW, String.join(", ", offered)).build());
        }
    }
}

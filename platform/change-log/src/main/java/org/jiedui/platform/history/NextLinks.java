package org.jiedui.platform.history;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jiedui.platform.listing.PageAnswer;

/** A page of the log tells in its headers what a page of any list tells: what it depends on, and where to go on. */
@Provider
class NextLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        switch (response.getEntity()) {
            case HistoryPage page -> add("cursor", page.next(), request, response);
            case PublishedChanges.Published page -> add("after", page.next(), request, response);
            case null, default -> {}
        }
    }

    private static void add(
            String parameter, Object next, ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Accept");
        if (next != null) {
            URI asked = request.getUriInfo().getRequestUri();
            response.getHeaders().putSingle(HttpHeaders.LINK, PageAnswer.next(asked, parameter, next));
        }
    }
}

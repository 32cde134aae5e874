package org.jiedui.platform.listing;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A page as an answer: the body, and the next page's address as a {@code Link} (RFC 8288). */
public final class PageAnswer {

    private PageAnswer() {}

    public static Response of(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page).header("Vary", "Authorization, Accept");
        if (page.next() != null) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            answer.header("Link", "<" + uri.getRequestUri().getRawPath() + "?" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }
}

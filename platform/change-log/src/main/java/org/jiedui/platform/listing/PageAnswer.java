package org.jiedui.platform.listing;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A page as an answer: the body, and the next page's address as a {@code Link} (RFC 8288). */
public final class PageAnswer {

    private PageAnswer() {}

    public static Response of(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page.map(page.fields()::of)).header("Vary", "Authorization, Accept");
        if (page.next() != null) {
            answer.header("Link", next(uri.getRequestUri(), "cursor", page.next()));
        }
        return answer.build();
    }

    /**
     * The {@code Link} to what comes after an answer. The rest of the query stays as it came: put together anew it might
     * mean something else.
     *
     * @param parameter of the query, that says where to go on
     */
    public static String next(URI asked, String parameter, Object value) {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        String others = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(parameter) && !part.startsWith(parameter + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return "<" + asked.getRawPath() + "?" + others + parameter + "=" + value + ">; rel=\"next\"";
    }
}

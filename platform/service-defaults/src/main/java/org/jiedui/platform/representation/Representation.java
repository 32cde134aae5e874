package org.jiedui.platform.representation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jiedui.platform.http.ETags;

/** The answer to a GET of one thing: its view with its version as ETag, or 304 to who has it already. */
public final class Representation {

    private Representation() {}

    public static Response of(Object view, int version, HttpHeaders request) {
        return of(view, ETags.of(version), request);
    }

    /** @param tag of a variant of the thing, by {@link ETags#of(int, String)} */
    public static Response of(Object view, String tag, HttpHeaders request) {
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer = ifNoneMatch != null && ETags.has(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Accept")
                .build();
    }
}

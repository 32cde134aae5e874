package org.jiedui.platform.representation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jiedui.platform.http.ETags;

/** The answer to a GET of one thing: its view with its version as ETag, or 304 to who has it already. */
public final class Representation {

    private Representation() {}

    public static Response of(Object view, int version, HttpHeaders request) {
        String tag = ETags.of(version);
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

package org.jiedui.platform.write;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The answer to a write as it goes out, byte for byte: what an idempotent repetition gets again. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        if (body.length > 0) {
            answer.entity(body).type("application/json");
        }
        return answer.build();
    }
}

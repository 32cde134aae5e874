package org.jiedui.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.platform.routing.RouteOrder;

/**
 * Has a body in hand before a resource is asked for. Otherwise a thread of the resources would wait for each part of it:
 * slow clients could hold all of them, and with quick ones the waiting takes longer than all else that a small body needs.
 * Uploads stay streams.
 */
@ApplicationScoped
class WholeBody {

    private final BodyHandler reading = BodyHandler.create(false).setBodyLimit(BodyLimit.BYTES);

    void register(@Observes Router router) {
        router.route()
                .order(RouteOrder.WHOLE_BODY)
                .handler(this::read)
                .handler(this::keep);
    }

    private void read(RoutingContext context) {
        if (isToBeRead(context.request())) {
            reading.handle(context);
        } else {
            context.next();
        }
    }

    /** A body of nothing is a body too: without one, the resource's thread would wait for it in vain. */
    private void keep(RoutingContext context) {
        if (context.body().buffer() == null && !BodyLimit.isUpload(context.request())) {
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }

    private static boolean isToBeRead(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean hasBody = length != null ? !length.equals("0") : request.headers().contains("Transfer-Encoding");
        return hasBody && !request.isEnded() && !BodyLimit.isUpload(request);
    }
}

package org.jiedui.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.platform.problem.RouteProblems;
import org.jiedui.platform.routing.RouteOrder;

/**
 * Has a body in hand before a resource is asked. Otherwise a thread of the resources would wait for each part of it: slow
 * clients could hold all of them, and for quick ones the waiting costs more than the reading.
 */
@ApplicationScoped
class WholeBody {

    private final RouteProblems problems;

    WholeBody(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.WHOLE_BODY).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request) || request.isEnded() || BodyLimit.isUpload(request.getHeader("Content-Type"))) {
            context.next();
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= BodyLimit.BYTES) {
                body.appendBuffer(part);
                if (body.length() > BodyLimit.BYTES) {
                    problems.answer(context, BodyLimit.tooLarge());
                }
            }
        });
        request.endHandler(ended -> {
            if (body.length() <= BodyLimit.BYTES) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null ? !length.equals("0") : request.headers().contains("Transfer-Encoding");
    }
}

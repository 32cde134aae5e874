package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jiedui.gateway.routing.Service;
import org.jiedui.platform.labels.Labels;

/**
 * {@code GET /api/v1/labels}: those of all services and the gateway's own in one. Stands before the resource that each
 * application has for its own labels.
 */
@ApplicationScoped
class JoinedLabels {

    private final ServiceDocuments documents;
    private final Labels own;
    private final ObjectMapper json;
    private final Kept<Joined> kept = new Kept<>(Joined::whole);

    JoinedLabels(ServiceDocuments documents, Labels own, ObjectMapper json) {
        this.documents = documents;
        this.own = own;
        this.json = json;
    }

    private record Joined(ObjectNode labels, boolean whole) {}

    void register(@Observes Router router) {
        router.get("/api/v1/labels").order(0).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!context.queryParams().isEmpty()) {
            context.next(); // the resource refuses what it does not know
            return;
        }
        labels(context.request().getHeader("Authorization"))
                .subscribe()
                .with(
                        joined -> context.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader(
                                        "Cache-Control", joined.whole ? "private, max-age=300" : "private, no-cache")
                                .end(Buffer.buffer(joined.labels.toString())),
                        context::fail);
    }

    private Uni<Joined> labels(String authorization) {
        return kept.orRead(() -> documents.all("/api/v1/labels", authorization).map(this::join));
    }

    private Joined join(Map<Service, ObjectNode> found) {
        ObjectNode labels = json.valueToTree(own.byType());
        found.values().forEach(of -> of.properties().forEach(type -> {
            if (labels.get(type.getKey()) instanceof ObjectNode known && type.getValue() instanceof ObjectNode more) {
                known.setAll(more);
            } else {
                labels.set(type.getKey(), type.getValue());
            }
        }));
        return new Joined(labels, found.size() == Service.values().length);
    }
}

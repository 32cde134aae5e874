package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jiedui.gateway.routing.Service;
import org.jiedui.gateway.routing.UpstreamQueries;

/** Reads one document of every service at once. A service that does not answer is left out. */
@ApplicationScoped
class ServiceDocuments {

    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);

    private final UpstreamQueries upstreams;
    private final ObjectMapper json;

    ServiceDocuments(UpstreamQueries upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    private record Answer(Service service, ObjectNode document) {}

    /** @param authorization {@code null} where the document is for everybody */
    Uni<Map<Service, ObjectNode>> all(String path, String authorization) {
        List<Uni<Answer>> asked = Arrays.stream(Service.values())
                .map(service -> one(service, path, authorization))
                .toList();
        return Uni.join().all(asked).andFailFast().map(answers -> {
            Map<Service, ObjectNode> documents = new EnumMap<>(Service.class);
            for (Answer answer : answers) {
                if (answer.document != null) {
                    documents.put(answer.service, answer.document);
                }
            }
            return documents;
        });
    }

    private Uni<Answer> one(Service service, String path, String authorization) {
        return upstreams
                .read(service, path, "application/json", authorization)
                .map(bytes -> new Answer(service, parse(service, path, bytes)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("%s of %s is left out: %s", path, service.label(), failure.toString());
                    return new Answer(service, null);
                });
    }

    private ObjectNode parse(Service service, String path, byte[] bytes) {
        try {
            JsonNode document = json.readTree(bytes);
            return document instanceof ObjectNode object ? object : null;
        } catch (IOException unreadable) {
            LOG.warnf("%s of %s cannot be read: %s", path, service.label(), unreadable.getMessage());
            return null;
        }
    }
}

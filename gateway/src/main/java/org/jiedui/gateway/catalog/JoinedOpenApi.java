package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiedui.gateway.routing.Service;

/** One OpenAPI document of everything that can be reached through the gateway. */
@ApplicationScoped
class JoinedOpenApi {

    private final ServiceDocuments documents;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Kept<Joined> kept = new Kept<>(joined -> joined.missing.isEmpty());

    JoinedOpenApi(ServiceDocuments documents, OpenApiDocumentService own, ObjectMapper json) {
        this.documents = documents;
        this.own = own;
        this.json = json;
    }

    /** @param missing services that could not be asked */
    record Joined(ObjectNode document, List<String> missing) {}

    Uni<Joined> read() {
        return kept.orRead(() -> documents.all("/q/openapi?format=json", null).map(this::join));
    }

    private Joined join(Map<Service, ObjectNode> found) {
        OpenApiJoin join = new OpenApiJoin(own());
        found.forEach((service, document) -> join.add(shortName(service), document, service::answers));
        List<String> missing = Arrays.stream(Service.values())
                .filter(service -> !found.containsKey(service))
                .map(Service::label)
                .toList();
        ObjectNode joined = join.joined();
        joined.withObject("/info")
                .put("title", "Jiedui (结对)")
                .put(
                        "description",
                        "The API of paired cooperation between two cities, through one gateway."
                                + (missing.isEmpty() ? "" : " Not answering right now: " + String.join(", ", missing)));
        return new Joined(joined, missing);
    }

    private ObjectNode own() {
        try {
            return (ObjectNode)
                    json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String shortName(Service service) {
        String name = service.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}

package org.jiedui.gateway.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /openapi}, as YAML or, where that is preferred, as JSON; {@code /openapi.json} and {@code /openapi.yaml} are plain. */
@ApplicationScoped
class OpenApiRoute {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private final JoinedOpenApi openApi;

    OpenApiRoute(JoinedOpenApi openApi) {
        this.openApi = openApi;
    }

    void register(@Observes Router router) {
        router.get("/openapi").order(0).handler(context -> answer(context, prefersJson(context)));
        router.get("/openapi.json").order(0).handler(context -> answer(context, true));
        router.get("/openapi.yaml").order(0).handler(context -> answer(context, false));
    }

    private static boolean prefersJson(RoutingContext context) {
        String format = context.queryParams().get("format");
        if (format != null) {
            return format.equalsIgnoreCase("json");
        }
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("yaml");
    }

    private void answer(RoutingContext context, boolean asJson) {
        openApi.read()
                .map(joined -> asJson ? joined.document().toString() : yaml(joined.document()))
                .subscribe()
                .with(
                        text -> context.response()
                                .putHeader("Content-Type", asJson ? "application/json" : "application/yaml")
                                .putHeader("Vary", "Accept")
                                .end(Buffer.buffer(text)),
                        context::fail);
    }

    private static String yaml(ObjectNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

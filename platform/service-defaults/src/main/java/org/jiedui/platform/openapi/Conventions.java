package org.jiedui.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.problem.ProblemDocument;

/**
 * Writes into the OpenAPI document what holds for every operation and would otherwise be repeated at each: the token,
 * the headers of writes, and the problems that each kind of operation can answer with.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Conventions implements OASFilter {

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "Syntax, encoding, or a query parameter or header that is unknown or cannot be read"),
            Map.entry(401, "No valid token"),
            Map.entry(403, "Seen, but not allowed to do this"),
            Map.entry(404, "Not there, or not to be seen by this caller"),
            Map.entry(405, "Method not offered here"),
            Map.entry(406, "None of the accepted formats is offered"),
            Map.entry(409, "Not in this state, in use, code taken, or a request with the same key still running"),
            Map.entry(412, "Changed since it was read; ETag tells the current version"),
            Map.entry(413, "Body too large"),
            Map.entry(415, "Content type not taken here"),
            Map.entry(422, "Fields not valid: every fault at once; the key was another request's; or too many rows for a sheet"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests; Retry-After tells when to go on"),
            Map.entry(503, "Not available right now; Retry-After tells when to try again"));

    /** What changes something that stands, though by POST. */
    private static final Pattern ACTION = Pattern.compile(".*/(transitions|review|decision)");

    private static final Set<PathItem.HttpMethod> BODY_METHODS =
            Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchema("Problem", problem());
        MEANINGS.forEach((status, meaning) -> document.getComponents().addResponse("Problem" + status, response(meaning)));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean write = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        answers(operation, 400, 401, 403, 405, 406, 429, 503);
        if (path.contains("{")) {
            answers(operation, 404);
        }
        if (!write) {
            return;
        }
        answers(operation, 409);
        header(operation, "Idempotency-Key", false, "The same key and request get the first answer again, for 24 hours");
        if (BODY_METHODS.contains(method)) {
            answers(operation, 413, 415, 422);
        }
        if (method != PathItem.HttpMethod.POST || ACTION.matcher(path).matches()) {
            answers(operation, 412, 428);
            header(operation, "If-Match", true, "The ETag of the version that was read");
        }
        if (path.endsWith("/batch")) {
            answers(operation, 404, 412, 428);
            asBatch(operation);
        }
        if (path.endsWith("/import")) {
            answers(operation, 404, 412, 428);
            asImport(operation);
        }
        if (method == PathItem.HttpMethod.PATCH) {
            asMergePatch(operation);
        }
    }

    private static void answers(Operation operation, int... statuses) {
        for (int status : statuses) {
            operation.getResponses().addAPIResponse(
                    String.valueOf(status), OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
    }

    private static void header(Operation operation, String name, boolean required, String description) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static void asBatch(Operation operation) {
        operation.setDescription("Each item is carried out as the single request would be, in the order given: all or "
                + "nothing, in one transaction (200; otherwise one problem with the faults of all items, at "
                + "#/items/<index>/…, whose status is that of the first item that fails), or with partial=true each for "
                + "itself (207).");
        operation.getResponses().addAPIResponse(
                "207",
                OASFactory.createAPIResponse()
                        .description("With partial=true: what has become of each item")
                        .content(operation.getResponses().getAPIResponse("200").getContent()));
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("partial"))
                .forEach(parameter -> parameter
                        .description("Whether each item is carried out for itself")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
    }

    private static void asImport(Operation operation) {
        operation.setDescription("The first row has the headers of an export, in Chinese or English, or names of fields. A row "
                + "with a version changes the thing that its id or code names, any other creates one, each as the single "
                + "request would: all or nothing (200; otherwise one problem with the faults of all rows by row and "
                + "column, whose status is that of the first row that fails). More than 300 rows are a job (202).");
        operation.getRequestBody().setRequired(true);
        operation.getResponses().addAPIResponse(
                "202",
                OASFactory.createAPIResponse()
                        .description("The job that does it, to be asked for at Location")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref("#/components/schemas/Job")))));
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("dryRun"))
                .forEach(parameter -> parameter
                        .description("Whether to tell what would come of it, and keep nothing")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
    }

    /** In a merge patch every field may be left out, whatever the whole requires. */
    private static void asMergePatch(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        operation.getRequestBody().setContent(OASFactory.createContent()
                .addMediaType(
                        MergePatch.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .description("Some of the fields of the body of a creation; null clears one, "
                                                + "lists are replaced (RFC 7396)"))));
    }

    private static APIResponse response(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("parameter", text)
                .addProperty("header", text)
                .addProperty("row", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("column", text)
                .addProperty("code", text)
                .addProperty("message", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .required(List.of("type", "title", "status", "instance", "code", "traceId"))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("code", text)
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error))
                .addProperty("traceId", text);
    }
}

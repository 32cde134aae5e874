package org.jiedui.platform.listing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.util.TypeLiteral;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jiedui.platform.representation.Fields;

/**
 * Writes the query parameters of every list into the OpenAPI document, out of the listing that reads them, and what a list
 * is in the other formats that it is offered in.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ListingDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Listing<?>> listings = new TreeMap<>();
        Map<String, Listing<?>> filtering = new TreeMap<>();
        // With a wildcard: the raw type would find none, since each is a listing of something (CDI, 2.4.2.1).
        for (InstanceHandle<Listing<?>> handle : Arc.container().listAll(new TypeLiteral<Listing<?>>() {})) {
            Listing<?> listing = handle.get();
            listings.put(listing.operation(), listing);
            listing.alsoFiltering().forEach(operation -> filtering.put(operation, listing));
        }
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    Listing<?> listing = listings.get(operation.getOperationId());
                    if (listing != null) {
                        describe(listing, operation);
                        describeSheets(operation);
                    }
                    if (filtering.containsKey(operation.getOperationId())) {
                        describeFilters(filtering.get(operation.getOperationId()), operation);
                        addTooManyRows(operation);
                    }
                }));
    }

    private static void describe(Listing<?> listing, Operation operation) {
        add(
                operation,
                "limit",
                "How many items at most; 50 by default, more than 500 means 500",
                Filter.Hint.TEXT,
                List.of());
        add(operation, "cursor", "The next of the page before", Filter.Hint.TEXT, List.of());
        add(operation, Fields.PARAMETER, "The fields wanted of each item, comma-separated; all by default", Filter.Hint.TEXT, List.of());
        add(operation, "count", "Whether to add the total", Filter.Hint.FLAG, List.of("true", "false"));
        add(
                operation,
                "sort",
                "Comma-separated, - for descending; any of " + String.join(", ", listing.sortNames())
                        + ". By default " + String.join(",", listing.defaultSort()),
                Filter.Hint.TEXT,
                List.of());
        describeFilters(listing, operation);
    }

    private static void describeFilters(Listing<?> listing, Operation operation) {
        listing.filters().values().forEach(filter -> add(
                operation,
                filter.name(),
                meaning(filter.name()),
                filter.hint(),
                filter.allowed()));
    }

    private static String meaning(String filter) {
        if (filter.equals("q")) {
            return "Words that its texts all have in them, whatever their case";
        }
        if (filter.endsWith(".from")) {
            return "From this value on, itself included";
        }
        return filter.endsWith(".to")
                ? "Up to this value, itself included"
                : "Any of these values, comma-separated or repeated";
    }

    /** The schema of a page is that of JSON only; a sheet is a file. */
    private static void describeSheets(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        answer.getContent().getMediaTypes().forEach((type, content) -> {
            if (!type.equals(MediaType.APPLICATION_JSON)) {
                content.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary")
                        .description("The whole list, of up to 10,000 rows, under a header; limit, cursor and count are "
                                + "not looked at, and fields has the columns in their order"));
                addTooManyRows(operation);
            }
        });
    }

    private static void addTooManyRows(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("422", OASFactory.createAPIResponse().ref("#/components/responses/Problem422"));
    }

    private static void add(
            Operation operation, String name, String description, Filter.Hint hint, List<String> allowed) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        if (name.equals("limit")) {
            schema = OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
        }
        String values = allowed.isEmpty() ? "" : ". Values: " + String.join(", ", allowed);
        String form =
                switch (hint) {
                    case DAY -> ", each a day such as 2018-03-17";
                    case TIME -> ", each a time such as 2018-03-17T02:00:00Z";
                    case ID -> ", each an id";
                    case INTEGER -> ", each a whole number";
                    case DECIMAL -> ", each a number such as 0.5";
                    case TEXT, FLAG -> "";
                };
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .required(false)
                .description(description + form + values)
                .schema(schema));
    }
}

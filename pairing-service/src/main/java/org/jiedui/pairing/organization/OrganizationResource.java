package org.jiedui.pairing.organization;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.platform.batch.BatchAnswer;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.imports.ImportResult;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;

@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "Organizations (单位), their aliases and former names")
public class OrganizationResource {

    private final OrganizationService service;
    private final OrganizationQueries queries;
    private final OrganizationBatches batches;
    private final OrganizationImports imports;

    OrganizationResource(OrganizationService service, OrganizationQueries queries, OrganizationBatches batches, OrganizationImports imports) {
        this.service = service;
        this.queries = queries;
        this.batches = batches;
        this.imports = imports;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listOrganizations", summary = "Organizations, filtered and sorted")
    @APIResponseSchema(OrganizationPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(OrganizationView.class, queries::page, queries::maskedPage);
    }

    @GET
    @Path("resolution")
    @Operation(
            operationId = "resolveOrganization",
            summary = "Which organization a name means, and why",
            description = "Looks a name up as code, name, alias or former name, blanks and widths of characters aside. "
                    + "A name that begins with 市 means the city that is given with it. Always 200: with a match "
                    + "where there is exactly one, with candidates where there are several, else with neither.")
    public ResolutionView resolve(
            @Parameter(required = true, description = "as it is written, such as 市农委; at most 200 characters")
                    @QueryParam("name")
                    String name,
            @Parameter(description = "code of the city that it is written in, such as 120000") @QueryParam("city")
                    String city) {
        return queries.resolve(name, city);
    }

    @GET
    @Path("{organization}")
    @OwnParameters
    @Operation(operationId = "getOrganization", summary = "One organization, by id or code")
    @APIResponseSchema(OrganizationView.class)
    public Response get(@PathParam("organization") String organization, @BeanParam EntityRead read) {
        return read.of(OrganizationView.class, () -> queries.get(organization), at -> queries.get(organization, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOrganization", summary = "Adds an organization (office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganizationDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The organization as it stands",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public Response create(Body<OrganizationDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{organization}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeOrganization", summary = "Changes an organization (office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrganizationDetails.class)))
    @APIResponseSchema(OrganizationView.class)
    public Response change(@PathParam("organization") String organization, MergePatch patch) {
        return service.change(organization, patch).toResponse();
    }

    @DELETE
    @Path("{organization}")
    @Operation(
            operationId = "removeOrganization",
            summary = "Removes an organization that none stands under (office of its city)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("organization") String organization) {
        return service.remove(organization).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchOrganizations", summary = "Up to 1,000 additions, changes and removals at once (office of their city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial).toResponse();
    }

    @POST
    @Path("import")
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "importOrganizations",
            summary = "Additions and changes out of a sheet, at most 20,000 rows (office of their city)")
    @APIResponseSchema(ImportResult.class)
    public Response importSheet(SheetUpload sheet, @QueryParam("dryRun") String dryRun) {
        return imports.carryOut(sheet, dryRun).toResponse();
    }

    @GET
    @Path("{organization}/history")
    @Operation(operationId = "organizationHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("organization") String organization,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(organization, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of organizations. */
    @Schema(name = "OrganizationPage")
    record OrganizationPage(List<OrganizationView> items, String next, Long total) {}
}

package org.jiedui.pairing.person;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.listing.PageAnswer;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.read.PresentRead;
import org.jiedui.platform.sheet.SheetFormat;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons", description = "Persons (人员): outside the change log, masked, erasable")
public class PersonResource {

    private final PersonService service;
    private final PersonQueries queries;

    PersonResource(PersonService service, PersonQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "listPersons",
            summary = "Persons, filtered and sorted; masked for who does not keep them",
            description = "Shown whole to the organization whose they are and to the office of its city, which is noted. "
                    + "name= finds by the beginning of the name among those whom the caller keeps, and is refused to who "
                    + "keeps nobody. In sheets everybody is masked.")
    @APIResponseSchema(PersonPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(PersonView.class, queries::page, queries::maskedPage);
    }

    @GET
    @Path("{person}")
    @OwnParameters
    @Operation(
            operationId = "getPerson",
            summary = "One person, masked for who does not keep them",
            description = "Somebody who is erased is still found, as an id with the time and the reason.")
    @APIResponseSchema(PersonView.class)
    public Response get(@PathParam("person") String person, @BeanParam PresentRead read) {
        return read.of(PersonView.class, () -> queries.get(person));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPerson", summary = "Adds a person (their organization, office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PersonBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The person as it stands",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(
            responseCode = "410",
            description = "Answered before, and the person has been erased since",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response create(Body<PersonBody> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{person}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePerson", summary = "Changes a person (their organization, office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PersonBody.class)))
    @APIResponseSchema(PersonView.class)
    @APIResponse(
            responseCode = "410",
            description = "Answered before, and the person has been erased since",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response change(@PathParam("person") String person, MergePatch patch) {
        return service.change(person, patch).toResponse();
    }

    @DELETE
    @Path("{person}")
    @Operation(
            operationId = "erasePerson",
            summary = "Erases what is known of a person (their organization, office of its city)",
            description = "The id stays, with the time and the reason, so that what refers to it stays whole. Nothing "
                    + "brings the data back.")
    @APIResponse(responseCode = "204", description = "Erased")
    public Response erase(
            @PathParam("person") String person,
            @Parameter(
                            description = "why, as the law has it; PURPOSE_ENDED by default",
                            schema = @Schema(implementation = ErasureReason.class))
                    @QueryParam("reason")
                    String reason) {
        return service.erase(person, ErasureReasons.read(reason)).toResponse();
    }

    @GET
    @Path("{person}/disclosures")
    @OwnParameters
    @Operation(
            operationId = "listDisclosuresOfPerson",
            summary = "Who saw the person's data unmasked, when and how (their organization, office of its city)")
    @APIResponseSchema(DisclosurePage.class)
    public Response disclosures(@PathParam("person") String person, @Context UriInfo uri) {
        return PageAnswer.of(queries.disclosures(person, uri.getQueryParameters()), uri);
    }

    /** For the OpenAPI document only: a page of persons. */
    @Schema(name = "PersonPage")
    record PersonPage(List<PersonView> items, String next, Long total) {}

    /** For the OpenAPI document only: a page of disclosures. */
    @Schema(name = "PersonDisclosurePage")
    record DisclosurePage(List<DisclosureView> items, String next, Long total) {}
}

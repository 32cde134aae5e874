package org.jiedui.project.rate;

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
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.project.rate.model.ExchangeRateDetails;

@Path("/api/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates", description = "What foreign currencies were worth in yuan (汇率), day by day")
public class ExchangeRateResource {

    private final ExchangeRateService service;
    private final ExchangeRateQueries queries;
    private final Days days;

    ExchangeRateResource(ExchangeRateService service, ExchangeRateQueries queries, Days days) {
        this.service = service;
        this.queries = queries;
        this.days = days;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listExchangeRates", summary = "Rates, filtered and sorted; the latest first")
    @APIResponseSchema(ExchangeRatePage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(ExchangeRateView.class, queries::page);
    }

    @GET
    @Path("{rate}")
    @OwnParameters
    @Operation(operationId = "getExchangeRate", summary = "One rate, by id or code (USD-2018-03-16)")
    @APIResponseSchema(ExchangeRateView.class)
    public Response get(@PathParam("rate") String rate, @BeanParam EntityRead read) {
        return read.of(ExchangeRateView.class, () -> queries.get(rate), at -> queries.get(rate, at));
    }

    @GET
    @Path("conversion")
    @Operation(
            operationId = "convertToYuan",
            summary = "What an amount was worth in yuan on a day",
            description = "At the rate of the day, or of the last day before it that had one, at most 15 days back; rounded half "
                    + "up to the fen.")
    @APIResponseSchema(ConversionView.class)
    public Response convert(
            @Parameter(description = "With at most two decimals: 1250000.00", required = true) @QueryParam("amount")
                    String amount,
            @Parameter(description = "USD", required = true) @QueryParam("currency") String currency,
            @Parameter(description = "Today by default") @QueryParam("day") String day) {
        ConversionView view = queries.convert(ConversionRequest.read(amount, currency, day, days.today()));
        return Response.ok(view).header("Cache-Control", "private, no-cache").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createExchangeRate", summary = "Enters a rate (an office)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExchangeRateDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The rate as it stands",
            content = @Content(schema = @Schema(implementation = ExchangeRateView.class)))
    public Response create(Body<ExchangeRateDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{rate}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeExchangeRate", summary = "Corrects a rate (an office)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExchangeRateDetails.class)))
    @APIResponseSchema(ExchangeRateView.class)
    public Response change(@PathParam("rate") String rate, MergePatch patch) {
        return service.change(rate, patch).toResponse();
    }

    @DELETE
    @Path("{rate}")
    @Operation(operationId = "removeExchangeRate", summary = "Removes a rate (an office)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("rate") String rate) {
        return service.remove(rate).toResponse();
    }

    @GET
    @Path("{rate}/history")
    @Operation(operationId = "rateHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("rate") String rate,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(rate, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of rates. */
    @Schema(name = "ExchangeRatePage")
    record ExchangeRatePage(List<ExchangeRateView> items, String next, Long total) {}
}

package org.jiedui.platform.read;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.PathPart;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.http.ContentDisposition;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.PageAnswer;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.text.Language;

/**
 * A GET of a list: a page of it as JSON, or the whole of it as a sheet, as {@code Accept} has it. A resource method takes it
 * as its {@code @BeanParam}, is marked as reading its own parameters, and produces what {@link SheetFormat} names beside JSON.
 */
public class ListRead {

    private static final Logger LOG = Logger.getLogger(ListRead.class);

    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(SheetFormat.XLSX_TYPE),
                    MediaType.valueOf(SheetFormat.CSV_TYPE))
            .build();

    @Context
    UriInfo uri;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "zh or en: the language of a sheet's header and labels; zh by default")
    String languages;

    @Context
    Request request;

    @Inject
    RoutingContext exchange;

    @Inject
    Exports exports;

    @Inject
    Days days;

    /** @param pages the page that the feature shows for a query */
    public <V extends Record> Response of(
            Class<V> view, Function<MultivaluedMap<String, String>, Page<V>> pages) {
        return of(view, pages, pages);
    }

    /** @param pagesOfASheet what a sheet shows instead, since it is passed on without anybody's rights being asked */
    public <V extends Record> Response of(
            Class<V> view,
            Function<MultivaluedMap<String, String>, Page<V>> pages,
            Function<MultivaluedMap<String, String>, Page<V>> pagesOfASheet) {
        Variant wanted = request.selectVariant(OFFERED);
        if (wanted == null) {
            throw Problem.of(PlatformProblem.NOT_ACCEPTABLE);
        }
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return SheetFormat.of(wanted.getMediaType().toString())
                .map(format -> sheet(new Exports.Exported<>(view, query, pagesOfASheet), format))
                .orElseGet(() -> PageAnswer.of(pages.apply(query), uri));
    }

    private Response sheet(Exports.Exported<?> list, SheetFormat format) {
        Language language = Language.accepted(languages);
        Path file = exports.write(list, format, language);
        exchange.addEndHandler(ended -> remove(file));
        String ending = "-" + days.today() + "." + format.extension();
        String resource = uri.getPathSegments().getLast().getPath();
        long length = size(file);
        return Response.ok(new PathPart(file, 0, length), format.mediaType())
                .language(language.tag())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.VARY, "Authorization, Accept, Accept-Language")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment(
                                resource + ending, exports.title(list.view(), language) + ending))
                .build();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            LOG.warnf("an export that has been sent stays behind: %s", later.getMessage());
        }
    }
}

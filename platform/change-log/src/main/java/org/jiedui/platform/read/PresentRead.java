package org.jiedui.platform.read;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiedui.platform.http.ETags;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.representation.Fields;
import org.jiedui.platform.representation.Representation;
import org.jiedui.platform.representation.Versioned;

/** A GET of one thing whose past is not told: which fields of it. Taken and marked as {@link EntityRead} is. */
public class PresentRead {

    @QueryParam(Fields.PARAMETER)
    @Parameter(description = "The fields wanted, comma-separated; all by default")
    String fields;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    /** @throws Problem 400 naming every parameter that is unknown or cannot be read */
    public <V extends Record & Versioned> Response of(Class<V> view, Supplier<V> now) {
        List<Fault> faults = Parameters.misplaced(uri.getQueryParameters(), Set.of(Fields.PARAMETER));
        Fields wanted = Fields.read(view, fields, faults);
        Parameters.refuse(faults);
        return shown(now.get(), wanted);
    }

    final <V extends Record & Versioned> Response shown(V thing, Fields wanted) {
        return Representation.of(wanted.of(thing), ETags.of(thing.version(), thing.variant() + wanted.tag()), headers);
    }
}

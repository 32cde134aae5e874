package org.jiedui.platform.read;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiedui.platform.clock.Rfc3339;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.http.ETags;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.representation.Fields;
import org.jiedui.platform.representation.Representation;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.platform.text.Text;

/**
 * A GET of one thing: which fields of it, as it stands or as it stood at a time. A resource method takes it as its {@code
 * @BeanParam}, and is marked as reading its own parameters, so that all that is wrong with them is told at once.
 */
public class EntityRead extends PresentRead {

    private static final String AS_OF = "asOf";
    private static final Set<String> KNOWN = Set.of(Fields.PARAMETER, AS_OF);

    @QueryParam(AS_OF)
    @Parameter(
            description = "A time such as 2018-03-17T02:00:00Z, not in the future: the thing as it stood then, without "
                    + "what is derived, for who may see it now and might have seen it then")
    String asOf;

    @Inject
    Clock clock;

    /**
     * @param now the thing as it stands
     * @param then the thing as it stood
     * @throws Problem 400 naming every parameter that is unknown or cannot be read
     */
    public <V extends Record & Versioned> Response of(
            Class<V> view, Supplier<V> now, Function<Instant, PastState> then) {
        List<Fault> faults = Parameters.misplaced(uri.getQueryParameters(), KNOWN);
        Fields wanted = Fields.read(view, fields, faults);
        Instant time = time(faults);
        Parameters.refuse(faults);
        if (time == null) {
            return shown(now.get(), wanted);
        }
        PastState past = then.apply(time);
        return Representation.of(
                wanted.of(past.state()), ETags.of(past.version(), ";" + AS_OF + wanted.tag()), headers);
    }

    private Instant time(List<Fault> faults) {
        if (asOf == null) {
            return null;
        }
        try {
            Instant time = Rfc3339.time(asOf);
            if (time.isAfter(clock.instant())) {
                faults.add(Parameters.invalid(AS_OF, Text.of("不能是将来的时间。", "This must not be in the future.")));
            }
            return time;
        } catch (DateTimeException noTime) {
            faults.add(Parameters.invalid(
                    AS_OF,
                    Text.of("应为时间，如 2018-03-17T02:00:00Z。", "This must be a time such as 2018-03-17T02:00:00Z.")));
            return null;
        }
    }
}

package org.jiedui.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Refuses a NUL in an address before anything is looked up by it: PostgreSQL takes none in a text, and would fail. No
 * thing has one in its name, so such a path names nothing.
 */
@Provider
class ForbiddenCharacters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!holders(request.getUriInfo().getPathParameters()).isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        List<Fault> faults = holders(request.getUriInfo().getQueryParameters()).stream()
                .map(name -> Fault.inParameter(
                        name, "invalid-parameter", Text.of("含有不允许的字符。", "It has a character that is not allowed.")))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER).with(faults);
        }
    }

    private static List<String> holders(MultivaluedMap<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0))
                .map(Map.Entry::getKey)
                .toList();
    }
}

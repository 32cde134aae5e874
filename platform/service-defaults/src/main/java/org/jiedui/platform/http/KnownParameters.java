package org.jiedui.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Refuses query parameters that a method does not declare, so that a misspelt filter is not taken for "everything".
 * A method that reads its parameters itself (a list) says so with {@link OwnParameters}.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(OwnParameters.class)) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(method, KnownParameters::declaredBy);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.inParameter(
                        name, "unknown-parameter", Text.of("未知参数。", "This parameter is not known here.")));
            } else if (values.size() > 1 || values.getFirst().isEmpty()) {
                faults.add(Fault.inParameter(
                        name, "invalid-parameter", Text.of("应出现一次并带有值。", "Give this once, with a value.")));
            }
        });
        if (!faults.isEmpty()) {
            boolean unknown = faults.stream().anyMatch(fault -> fault.code().equals("unknown-parameter"));
            throw Problem.of(unknown ? PlatformProblem.UNKNOWN_PARAMETER : PlatformProblem.INVALID_PARAMETER)
                    .with(faults);
        }
    }

    private static Set<String> declaredBy(Method method) {
        return Stream.of(method.getParameterAnnotations())
                .flatMap(Stream::of)
                .map(KnownParameters::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Annotation annotation) {
        return annotation instanceof QueryParam parameter ? parameter.value() : "";
    }
}

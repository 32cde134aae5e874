package org.jiedui.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Parameters.refuse(Parameters.misplaced(request.getUriInfo().getQueryParameters(), known));
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

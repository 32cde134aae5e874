package org.jiedui.platform.routing;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** What a path offers: an answer 405 has to tell it (RFC 9110, 15.5.6), and Quarkus REST does not. */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods of the resources at this path, sorted; none where there is no resource. */
    public static Set<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        var match = new RequestMapper<>(
                        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers())
                .map(path);
        if (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    String rest = match.remaining.isEmpty() ? "/" : match.remaining;
                    routing.getMappers().forEach((method, mapper) -> {
                        if (method != null && mapper.map(rest) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }
}

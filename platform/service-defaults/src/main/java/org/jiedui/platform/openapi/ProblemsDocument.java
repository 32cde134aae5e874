package org.jiedui.platform.openapi;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jiedui.platform.problem.ProblemCatalogs;
import org.jiedui.platform.problem.ProblemType;

/** Writes every problem code of the application into its OpenAPI document, as {@code x-problems} by code. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ProblemsDocument implements OASFilter {

    public static final String EXTENSION = "x-problems";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Object> byCode = new TreeMap<>();
        ProblemCatalogs problems = Arc.container().instance(ProblemCatalogs.class).get();
        problems.byCode().forEach((code, type) -> byCode.put(code, described(type)));
        document.addExtension(EXTENSION, byCode);
    }

    private static Map<String, Object> described(ProblemType type) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("status", type.status());
        described.put("zh", type.title().zh());
        described.put("en", type.title().en());
        return described;
    }
}

package org.jiedui.platform.problem;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All problems of an application by code. Refuses to start where one code has two meanings. */
@Startup
@Singleton
public class ProblemCatalogs {

    private final Map<String, ProblemType> byCode = new TreeMap<>();

    ProblemCatalogs(@All List<ProblemCatalog> features) {
        for (ProblemCatalog feature : features) {
            feature.types().forEach(this::add);
        }
    }

    private void add(ProblemType type) {
        ProblemType known = byCode.putIfAbsent(type.code(), type);
        if (known != null && known.status() != type.status()) {
            throw new IllegalStateException("the problem code " + type.code() + " stands for two statuses");
        }
    }

    public Map<String, ProblemType> byCode() {
        return byCode;
    }
}

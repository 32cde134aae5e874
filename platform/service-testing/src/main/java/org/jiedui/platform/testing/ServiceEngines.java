package org.jiedui.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Gives a service under test its engines and its identity provider; see {@link WithEngines}. */
public final class ServiceEngines implements QuarkusTestResourceConfigurableLifecycleManager<WithEngines> {

    private String database;

    @Override
    public void init(WithEngines annotation) {
        database = annotation.database();
    }

    @Override
    public Map<String, String> start() {
        return settings(database);
    }

    /** The engines are shared by the whole JVM and end with it. */
    @Override
    public void stop() {}

    @SuppressWarnings("unchecked")
    static Map<String, String> settings(String database) {
        Function<String, Map<String, String>> engines = OncePerJvm.of(SharedEngines.class, Function.class);
        Map<String, String> settings = new HashMap<>(engines.apply(database));
        settings.putAll(TestIssuer.settings());
        return settings;
    }
}

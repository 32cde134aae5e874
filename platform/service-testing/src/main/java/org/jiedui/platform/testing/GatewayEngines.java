package org.jiedui.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Kafka and an identity provider for an application without a database; see {@link WithKafka}. */
public final class GatewayEngines implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return ServiceEngines.settings(SharedEngines.KAFKA_ONLY);
    }

    /** The engines are shared by the whole JVM and end with it. */
    @Override
    public void stop() {}
}

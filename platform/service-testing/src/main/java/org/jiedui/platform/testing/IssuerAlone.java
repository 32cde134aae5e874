package org.jiedui.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An identity provider for an application without engines; see {@link WithIssuer}. */
public final class IssuerAlone implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestIssuer.settings();
    }

    /** The key is shared by the whole JVM and ends with it. */
    @Override
    public void stop() {}
}

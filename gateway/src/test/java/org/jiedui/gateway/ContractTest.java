package org.jiedui.gateway;

import org.jiedui.platform.testing.Contracts;
import org.junit.jupiter.api.Test;

@GatewayTest
class ContractTest {

    @Test
    void the_gateways_own_operations_are_as_promised() {
        Contracts.ofThisModule().checkOpenApi();
    }
}

package org.jiedui.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiedui.platform.testing.GatewayEngines;

/** A test of the running gateway, with a real Kafka behind it and with servers that stand in for the services. */
@QuarkusTest
@WithTestResource(GatewayEngines.class)
@WithTestResource(StandInServices.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GatewayTest {}

package org.jiedui.platform.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link WithEngines}, for an application without a database and without Kafka: it gets the key of {@link Tokens} only. */
@WithTestResource(IssuerAlone.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithIssuer {}

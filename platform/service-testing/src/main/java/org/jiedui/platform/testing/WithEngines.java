package org.jiedui.platform.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a {@code @QuarkusTest} run on a real PostgreSQL and a real Kafka, with a key that {@link Tokens} are signed with. Put it
 * on every such class of a module with the same name: the application then starts once for all of them.
 */
@WithTestResource(ServiceEngines.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithEngines {

    /** What the database's name begins with, such as {@code task}; each start of the application gets a fresh one. */
    String database();
}

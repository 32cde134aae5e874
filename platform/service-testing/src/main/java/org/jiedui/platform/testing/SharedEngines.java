package org.jiedui.platform.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jiedui.platform.engines.Database;
import org.jiedui.platform.engines.KafkaBroker;
import org.jiedui.platform.engines.PostgresServer;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, each started when first needed and gone with the JVM. Asked with a
 * database's name it makes a fresh database and answers with Quarkus' settings; with {@link #KAFKA_ONLY}, with Kafka's alone.
 */
final class SharedEngines implements Function<String, Map<String, String>> {

    static final String KAFKA_ONLY = "";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    @Override
    public Map<String, String> apply(String database) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Kafka looks for its plugins through the thread's loader, which must not be one that will be closed.
        thread.setContextClassLoader(SharedEngines.class.getClassLoader());
        try {
            Map<String, String> settings = new HashMap<>(Map.of("kafka.bootstrap.servers", bootstrapServers()));
            if (!database.equals(KAFKA_ONLY)) {
                settings.putAll(settingsOf(freshDatabase(database)));
            }
            return settings;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static synchronized String bootstrapServers() {
        if (kafka == null) {
            kafka = KafkaBroker.temporary();
            atTheEnd("kafka", kafka::close);
        }
        return kafka.bootstrapServers();
    }

    private static synchronized Database freshDatabase(String name) {
        if (postgres == null) {
            postgres = PostgresServer.temporary();
            atTheEnd("postgresql", postgres::close);
        }
        return postgres.createDatabase(name + "_" + DATABASES.incrementAndGet());
    }

    private static Map<String, String> settingsOf(Database database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.app().user(),
                "quarkus.datasource.password", database.app().password(),
                "quarkus.flyway.username", database.owner().user(),
                "quarkus.flyway.password", database.owner().password());
    }

    private static void atTheEnd(String name, Runnable closing) {
        Runtime.getRuntime().addShutdownHook(new Thread(closing, "stop-" + name));
    }
}

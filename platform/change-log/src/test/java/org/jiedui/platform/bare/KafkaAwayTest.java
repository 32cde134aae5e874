package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.patch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.platform.engines.KafkaBroker;
import org.jiedui.platform.engines.KafkaOptions;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There was no broker when the service started. */
@QuarkusTest
@WithIssuer
@WithTestResource(OwnPostgres.class)
class KafkaAwayTest {

    private final int port = ConfigProvider.getConfig().getValue(OwnPostgres.KAFKA_PORT, int.class);

    @TempDir
    Path folder;

    @Test
    void a_service_starts_without_kafka_takes_writes_and_publishes_them_once_it_is_there() {
        // Given
        String note = create("");
        patch(asOffice().header("If-Match", "\"1\""), note, "{\"rank\": 1}").then().statusCode(200);
        asOffice().get("/q/health/ready").then().statusCode(200);

        // When
        try (KafkaBroker kafka = KafkaBroker.start(new KafkaOptions(folder, port, false))) {

            // Then
            assertThat(Topic.on(kafka.bootstrapServers(), "jiedui.bare").awaitEvents(UUID.fromString(note), 2))
                    .extracting(TopicRecord::version)
                    .containsExactly(1, 2);
        }
    }
}

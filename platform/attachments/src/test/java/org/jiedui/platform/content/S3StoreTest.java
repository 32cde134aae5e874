package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server, over HTTP. */
class S3StoreTest extends ContentStoreContract {

    private static final String PREFIX = "task-service/";

    @TempDir
    static Path objects;

    private static S3Server server;
    private static S3Store store;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(objects);
        store = new S3Store(S3Clients.of(server.config()), S3Server.BUCKET, PREFIX);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        server.close();
    }

    @Override
    ContentStore store() {
        return store;
    }

    @Test
    void a_content_is_an_object_below_the_service() throws Exception {
        // Given
        byte[] content = content(21);

        // When
        store.put(sha256(content), file(content));

        // Then
        assertThat(objects.resolve(S3Server.BUCKET).resolve("task-service").resolve(sha256(content)))
                .hasBinaryContent(content);
    }

    @Test
    void two_services_in_one_bucket_have_nothing_in_common() throws Exception {
        // Given
        byte[] content = content(22);
        store.put(sha256(content), file(content));

        // When
        try (S3Store other = new S3Store(S3Clients.of(server.config()), S3Server.BUCKET, "pairing-service/")) {
            other.remove(sha256(content));

            // Then
            assertThatThrownBy(() -> other.read(sha256(content), 0, 1)).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(read(sha256(content), 0, SIZE)).isEqualTo(content);
    }

    @Test
    void a_wrong_key_is_told_and_nothing_stored() throws Exception {
        // Given
        byte[] content = content(23);
        try (S3Store stranger =
                new S3Store(S3Clients.of(S3Server.config(server.url(), "another key")), S3Server.BUCKET, PREFIX)) {

            // When
            assertThatThrownBy(() -> stranger.put(sha256(content), file(content)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(S3Server.BUCKET);
        }

        // Then
        assertThatThrownBy(() -> read(sha256(content), 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_store_that_is_away_is_a_failure_of_input_and_output() throws Exception {
        // Given
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        byte[] content = content(24);
        try (S3Store away = new S3Store(S3Clients.of(S3Server.config(nobody, "any")), S3Server.BUCKET, PREFIX)) {

            // When
            Path file = file(content);

            // Then
            assertThatThrownBy(() -> away.put(sha256(content), file)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> away.read(sha256(content), 0, 1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> away.remove(sha256(content))).isInstanceOf(IOException.class);
            assertThat(file).hasBinaryContent(content);
        }
    }
}

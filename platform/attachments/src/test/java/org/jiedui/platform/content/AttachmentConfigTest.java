package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentConfigTest {

    private static final String BYTES = "the bytes";
    private static final String KEY = "ab" + "0".repeat(62) + "-1";

    @TempDir
    Path folder;

    @Test
    void only_the_folder_has_to_be_set() {
        // When
        AttachmentConfig config = Configs.of(Map.of("jiedui.attachments.folder", "/data/attachments"));

        // Then
        assertThat(config.folder()).isEqualTo(Path.of("/data/attachments"));
        assertThat(config.folderIsShared()).isFalse();
        assertThat(config.grace()).isEqualTo(Duration.ofHours(24));
        assertThat(config.transfers()).isEqualTo(32);
        assertThat(config.s3().bucket()).isEmpty();
        assertThat(config.s3().endpoint()).isEmpty();
        assertThat(config.s3().region()).isEqualTo("us-east-1");
        assertThat(config.s3().accessKey()).isEmpty();
        assertThat(config.s3().secretKey()).isEmpty();
        assertThat(config.s3().pathStyle()).isTrue();
        assertThatThrownBy(() -> Configs.of(Map.of())).hasMessageContaining("jiedui.attachments.folder");
    }

    @Test
    void everything_can_be_set() {
        // When
        AttachmentConfig config = Configs.of(Map.of(
                "jiedui.attachments.folder", "/a",
                "jiedui.attachments.folder-is-shared", "true",
                "jiedui.attachments.grace", "2h",
                "jiedui.attachments.transfers", "7",
                "jiedui.attachments.s3.bucket", "b",
                "jiedui.attachments.s3.endpoint", "https://s3.example.org",
                "jiedui.attachments.s3.region", "cn-north-1",
                "jiedui.attachments.s3.access-key", "k",
                "jiedui.attachments.s3.secret-key", "s",
                "jiedui.attachments.s3.path-style", "false"));

        // Then
        assertThat(config.folderIsShared()).isTrue();
        assertThat(config.grace()).isEqualTo(Duration.ofHours(2));
        assertThat(config.transfers()).isEqualTo(7);
        assertThat(config.s3().bucket()).contains("b");
        assertThat(config.s3().endpoint()).contains(URI.create("https://s3.example.org"));
        assertThat(config.s3().region()).isEqualTo("cn-north-1");
        assertThat(config.s3().accessKey()).contains("k");
        assertThat(config.s3().secretKey()).contains("s");
        assertThat(config.s3().pathStyle()).isFalse();
    }

    @Test
    void without_a_bucket_contents_stay_in_the_folder_of_their_service() throws Exception {
        // Given
        AttachmentConfig config = Configs.of(Map.of("jiedui.attachments.folder", folder.toString()));

        // When
        new ContentStoreProducer().store(config, "task-service").put(KEY, file());

        // Then
        assertThat(folder.resolve("task-service/content/ab").resolve(KEY)).hasContent(BYTES);
    }

    @Test
    void with_a_bucket_they_go_there() throws Exception {
        // Given
        Path objects = Files.createDirectory(folder.resolve("objects"));
        try (S3Server server = S3Server.start(objects)) {
            AttachmentConfig config = Configs.of(Map.of(
                    "jiedui.attachments.folder", folder.toString(),
                    "jiedui.attachments.s3.bucket", S3Server.BUCKET,
                    "jiedui.attachments.s3.endpoint", server.url().toString(),
                    "jiedui.attachments.s3.access-key", S3Server.ACCESS_KEY,
                    "jiedui.attachments.s3.secret-key", S3Server.SECRET_KEY));
            ContentStoreProducer producer = new ContentStoreProducer();

            // When
            ContentStore store = producer.store(config, "task-service");
            store.put(KEY, file());
            producer.close(store);

            // Then
            assertThat(objects.resolve(S3Server.BUCKET).resolve("task-service").resolve(KEY)).hasContent(BYTES);
        }
    }

    private Path file() throws Exception {
        return Files.writeString(Files.createTempFile(folder, "upload", ""), BYTES);
    }
}

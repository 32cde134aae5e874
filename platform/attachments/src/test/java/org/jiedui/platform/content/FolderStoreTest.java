package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends ContentStoreContract {

    @Override
    ContentStore store() {
        return new FolderStore(folder.resolve("content"));
    }

    @Test
    void a_content_lies_once_under_its_hash() throws Exception {
        // Given
        byte[] content = content(11);
        store().put(sha256(content), file(content));

        // When
        store().put(sha256(content), file(content));

        // Then
        String sha256 = sha256(content);
        assertThat(stored()).containsExactly(folder.resolve("content").resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    @Test
    void what_cannot_be_stored_leaves_nothing() throws Exception {
        // Given
        byte[] content = content(12);
        String sha256 = sha256(content);
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content").resolve(sha256.substring(0, 2)), "in the way");

        // When
        Path file = file(content);
        assertThatThrownBy(() -> store().put(sha256, file)).isInstanceOf(IOException.class);

        // Then
        assertThat(stored()).hasSize(1);
        assertThat(file).hasBinaryContent(content);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

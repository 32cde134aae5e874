package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store does, whatever it is. */
abstract class ContentStoreContract {

    static final int SIZE = 300_000;

    @TempDir
    Path folder;

    abstract ContentStore store();

    @Test
    void what_was_stored_is_read_byte_for_byte() throws Exception {
        // Given
        byte[] content = content(1);

        // When
        store().put(sha256(content), file(content));

        // Then
        assertThat(read(sha256(content), 0, SIZE)).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 300000", "299999, 1", "1000, 100000", "7, 0"})
    void a_part_is_read_alone(int from, int length) throws Exception {
        // Given
        byte[] content = content(2);
        store().put(sha256(content), file(content));

        // When
        byte[] part = read(sha256(content), from, length);

        // Then
        assertThat(part).isEqualTo(Arrays.copyOfRange(content, from, from + length));
    }

    @Test
    void storing_the_same_content_again_changes_nothing() throws Exception {
        // Given
        byte[] content = content(3);
        store().put(sha256(content), file(content));

        // When
        store().put(sha256(content), file(content));

        // Then
        assertThat(read(sha256(content), 0, SIZE)).isEqualTo(content);
    }

    @Test
    void what_was_removed_is_gone_and_can_come_back() throws Exception {
        // Given
        byte[] content = content(4);
        store().put(sha256(content), file(content));

        // When
        store().remove(sha256(content));

        // Then
        assertThatThrownBy(() -> read(sha256(content), 0, SIZE)).isInstanceOf(NoSuchFileException.class);
        store().put(sha256(content), file(content));
        assertThat(read(sha256(content), 0, SIZE)).isEqualTo(content);
    }

    @Test
    void removing_what_is_not_there_is_no_failure() throws Exception {
        // Given
        String never = sha256(content(5));

        // When
        store().remove(never);

        // Then
        assertThatThrownBy(() -> read(never, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    byte[] read(String sha256, long from, long length) throws IOException {
        try (InputStream content = store().read(sha256, from, length)) {
            return content.readAllBytes();
        }
    }

    Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), content);
    }

    static byte[] content(long seed) {
        byte[] content = new byte[SIZE];
        new Random(seed).nextBytes(content);
        return content;
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}

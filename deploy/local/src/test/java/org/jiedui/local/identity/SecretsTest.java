package org.jiedui.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_kept_between_runs() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        Secrets first = Secrets.of(data);
        // When
        Secrets second = Secrets.of(data);
        // Then
        assertThat(second.administratorPassword()).isEqualTo(first.administratorPassword());
        assertThat(second.signingKey()).isEqualTo(first.signingKey());
        assertThat(second.appPassword(Part.TASK_SERVICE)).isEqualTo(first.appPassword(Part.TASK_SERVICE));
    }

    @Test
    void every_role_has_a_password_of_its_own() throws IOException {
        // Given
        Secrets secrets = Secrets.of(new DataFolder(folder));
        // When
        List<String> passwords = Stream.concat(
                        Stream.of(secrets.administratorPassword()),
                        Part.domainServices().stream()
                                .flatMap(part -> Stream.of(secrets.ownerPassword(part), secrets.appPassword(part))))
                .toList();
        // Then
        assertThat(passwords).hasSize(9).doesNotHaveDuplicates().allMatch(password -> password.length() == 48);
    }

    @Test
    void the_signing_key_has_32_bytes() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        // When
        String key = Secrets.of(data).signingKey();
        // Then
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        // Given
        DataFolder data = new DataFolder(folder);
        // When
        Secrets.of(data);
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
    }
}

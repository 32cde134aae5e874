package org.jiedui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path checkout;

    @Test
    void without_settings_the_fixed_ports_and_the_checkouts_own_folder_are_used() throws IOException {
        // Given
        Map<String, String> environment = Map.of();
        // When
        Settings settings = Settings.read(checkout, environment);
        // Then
        assertThat(settings.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(Part.POSTGRESQL)).isEqualTo(15432);
        assertThat(settings.port(Part.KAFKA)).isEqualTo(19092);
        assertThat(settings.data().root()).isEqualTo(checkout.toRealPath().resolve(".local"));
    }

    @Test
    void the_offset_moves_every_port() {
        // Given
        Map<String, String> environment = Map.of("JIEDUI_PORT_OFFSET", "200");
        // When
        Settings settings = Settings.read(checkout, environment);
        // Then
        assertThat(Part.values())
                .extracting(settings::port)
                .containsExactly(15632, 19292, 8281, 8282, 8283, 8284, 8280);
    }

    @Test
    void a_data_folder_reached_by_a_link_goes_by_its_real_name() throws IOException {
        // Given
        Path real = Files.createDirectory(checkout.resolve("real"));
        Path link = Files.createSymbolicLink(checkout.resolve("link"), real);
        // When
        Settings settings = Settings.read(checkout, Map.of("JIEDUI_DATA", link.toString()));
        // Then
        assertThat(settings.data().root()).isEqualTo(real.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "50000", "-8000"})
    void an_offset_that_cannot_be_is_refused_with_the_range(String offset) {
        // Given
        Map<String, String> environment = Map.of("JIEDUI_PORT_OFFSET", offset);
        // When
        assertThatThrownBy(() -> Settings.read(checkout, environment))
                // Then
                .isInstanceOf(Sentence.class)
                .hasMessage("JIEDUI_PORT_OFFSET is '" + offset + "', but must be a whole number from -7056 to 46443.");
    }
}

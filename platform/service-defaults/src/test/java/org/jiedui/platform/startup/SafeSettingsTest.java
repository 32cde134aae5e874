package org.jiedui.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "mp.jwt.verify.issuer", "https://login.example.org",
            "mp.jwt.verify.audiences", "jiedui",
            "mp.jwt.verify.publickey.location", "https://login.example.org/keys",
            "quarkus.http.cors.origins", "https://jiedui.example.org");

    @TempDir
    Path folder;

    @Test
    void safe_settings_are_let_pass() {
        assertThat(unsafe("unrelated", "*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unset", value = {
        "mp.jwt.verify.issuer, unset",
        "mp.jwt.verify.issuer, https://jiedui.local",
        "mp.jwt.verify.audiences, unset",
        "mp.jwt.verify.publickey.location, http://login.example.org/keys",
        "mp.jwt.verify.publickey, '{\"kid\": \"jiedui-local\"}'",
        "quarkus.http.cors.origins, *",
        "quarkus.http.cors.origins, /.*/",
    })
    void each_unsafe_setting_is_named(String name, String value) {
        assertThat(unsafe(name, value)).singleElement().asString().startsWith(name + " ");
    }

    @Test
    void the_local_key_is_known_however_its_file_is_named() throws IOException {
        Path local = Files.writeString(folder.resolve("keys.json"), "{\"keys\": [{\"kid\": \"jiedui-local\"}]}");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"keys\": [{\"kid\": \"2026-1\"}]}");
        String setting = "mp.jwt.verify.publickey.location";

        assertThat(unsafe(setting, local.toUri().toString())).hasSize(1);
        assertThat(unsafe(setting, local.toString())).hasSize(1);
        assertThat(unsafe(setting, other.toUri().toString())).isEmpty();
        assertThat(unsafe(setting, folder.resolve("gone").toUri().toString())).isEmpty();
    }

    @Test
    void all_are_named_at_once_and_the_start_is_refused() {
        List<String> unsafe = UnsafeSettings.among(name -> "");
        assertThatThrownBy(() -> SafeSettings.refuse(unsafe))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mp.jwt.verify.issuer")
                .hasMessageContaining("mp.jwt.verify.audiences");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "prod,local", "local,prod", ""})
    void whatever_is_no_laptop_is_production(String profiles) {
        assertThat(SafeSettings.isProduction(profiles.isEmpty() ? List.of() : List.of(profiles.split(","))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test", "local,verbose"})
    void a_laptop_is_not(String profiles) {
        assertThat(SafeSettings.isProduction(List.of(profiles.split(",")))).isFalse();
    }

    private static List<String> unsafe(String name, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value == null ? "" : value);
        return UnsafeSettings.among(asked -> settings.getOrDefault(asked, ""));
    }
}

package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path checkout;

    private Settings settings;
    private Secrets secrets;
    private Commands commands;

    @BeforeEach
    void prepare() throws IOException {
        settings = Settings.read(checkout, Map.of("JIEDUI_PORT_OFFSET", "100"));
        secrets = Secrets.of(settings.data());
        commands = new Commands(settings, secrets, new Programs(settings));
    }

    @Test
    void a_domain_service_runs_as_one_role_and_migrates_as_another() {
        // Given
        Part part = Part.PAIRING_SERVICE;
        // When
        Map<String, String> environment = commands.service(part).environment();
        // Then
        assertThat(environment)
                .containsEntry("QUARKUS_PROFILE", "local")
                .containsEntry("QUARKUS_HTTP_PORT", "8183")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:15532/pairing")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "pairing_app")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", secrets.appPassword(part))
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "pairing_owner")
                .containsEntry("QUARKUS_FLYWAY_PASSWORD", secrets.ownerPassword(part))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19192")
                .containsEntry("JIEDUI_SIGNING_KEY", secrets.signingKey())
                .containsEntry("JIEDUI_ATTACHMENTS_FOLDER", settings.data().attachments().toString())
                .doesNotContainKey("JIEDUI_SERVICES_TASK_URL");
    }

    @Test
    void the_gateway_knows_where_the_services_are_and_no_database() {
        // Given
        Part part = Part.GATEWAY;
        // When
        Map<String, String> environment = commands.service(part).environment();
        // Then
        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_PORT", "8180")
                .containsEntry("JIEDUI_SERVICES_TASK_URL", "http://127.0.0.1:8181")
                .containsEntry("JIEDUI_SERVICES_PROJECT_URL", "http://127.0.0.1:8182")
                .containsEntry("JIEDUI_SERVICES_PAIRING_URL", "http://127.0.0.1:8183")
                .containsEntry("JIEDUI_SERVICES_EVALUATION_URL", "http://127.0.0.1:8184")
                .doesNotContainKeys("QUARKUS_DATASOURCE_JDBC_URL", "JIEDUI_ATTACHMENTS_FOLDER");
    }

    @Test
    void no_secret_stands_in_a_command_line() {
        // Given
        Part part = Part.TASK_SERVICE;
        // When
        String line = String.join(" ", commands.service(part).words());
        // Then
        assertThat(line)
                .contains("-Djiedui.part=task-service")
                .doesNotContain(secrets.appPassword(part), secrets.ownerPassword(part), secrets.signingKey());
    }

    @Test
    void a_log_is_verified_by_the_services_own_jar_as_no_part_of_the_system() {
        // Given
        Part part = Part.TASK_SERVICE;
        // When
        JavaCommand command = commands.verification(part);
        // Then
        assertThat(command.words())
                .containsSubsequence(
                        "-jar",
                        checkout.resolve("task-service/target/quarkus-app/quarkus-run.jar").toString(),
                        "verify",
                        settings.data().checkpoints().resolve("task.checkpoint").toString())
                .doesNotContain("-Djiedui.part=task-service");
        assertThat(command.environment()).containsEntry("QUARKUS_DATASOURCE_USERNAME", "task_app");
    }

    @Test
    void a_program_that_was_built_anew_has_another_fingerprint() throws IOException {
        // Given
        Path jar = checkout.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "one");
        String before = fingerprint();
        assertThat(fingerprint()).isEqualTo(before);
        // When
        Files.writeString(jar, "another");
        // Then
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private String fingerprint() {
        return new Commands(settings, secrets, new Programs(settings)).fingerprint();
    }
}

package org.jiedui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a checkout whose folder has a blank in its name, with JDKs that only say who they are. */
class DevScriptTest {
    @TempDir
    private Path folder;

    private Path checkout;
    private Path jdks;

    @BeforeEach
    void prepare() throws IOException {
        checkout = Files.createDirectories(folder.resolve("my checkout"));
        jdks = Files.createDirectories(folder.resolve("my jdks"));
        Path jar = checkout.resolve("deploy/local/target/jiedui-local.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        Files.copy(Path.of("../../dev"), checkout.resolve("dev"));
        runnable(checkout.resolve("dev"));
    }

    @Test
    void a_new_enough_java_home_is_taken_even_if_there_is_a_newer_jdk() throws Exception {
        // Given
        Path home = jdk("home", "21.0.2");
        jdk("newer", "97");
        // When
        Answer answer = dev(Map.of("JAVA_HOME", home.toString()), "status");
        // Then
        assertThat(answer.out()).startsWith("JDK home ").endsWith("jiedui-local.jar status");
    }

    @Test
    void otherwise_the_newest_jdk_is_taken() throws Exception {
        // Given
        Path home = jdk("home", "1.8.0_402");
        jdk("nine", "9.0.4");
        jdk("newest", "98.0.1");
        jdk("newer", "97");
        // When
        Answer answer = dev(Map.of("JAVA_HOME", home.toString()), "status");
        // Then
        assertThat(answer.out()).startsWith("JDK newest ");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        // Given
        Files.delete(jdk("runtime", "99").resolve("bin/javac"));
        jdk("newest", "98");
        // When
        Answer answer = dev(Map.of(), "status");
        // Then
        assertThat(answer.out()).startsWith("JDK newest ");
    }

    @Test
    void without_a_suitable_jdk_it_says_what_to_install() throws Exception {
        // Given
        Path script = checkout.resolve("dev");
        Files.writeString(script, Files.readString(script).replace("LEAST_JDK=21", "LEAST_JDK=99"));
        Path newest = jdk("newest", "98");
        // When
        Answer answer = dev(Map.of(), "status");
        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Jiedui needs a JDK 99 or newer. The newest found is 98 in " + newest + ".")
                .contains("apt install openjdk-21-jdk");
    }

    @Test
    void it_can_be_called_by_a_link_from_any_folder() throws Exception {
        // Given
        jdk("newest", "98");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../my checkout/dev"));
        Path link = Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
        // When
        Answer answer = run(link, Map.of("JAVA_HOME", ""), "token", "viewer");
        // Then
        assertThat(answer.out())
                .contains("-Djiedui.checkout=" + checkout.toRealPath())
                .endsWith("jiedui-local.jar token viewer");
    }

    @Test
    void an_unknown_command_is_answered_with_the_known_ones() throws Exception {
        // Given
        String command = "upp";
        // When
        Answer answer = dev(Map.of(), command);
        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("There is no command 'upp'.").contains("./dev up [--detach] [--empty]");
    }

    @Test
    void logs_of_an_unknown_part_are_answered_with_the_known_ones() throws Exception {
        // Given
        Path logs = Files.createDirectories(checkout.resolve(".local/logs"));
        Files.writeString(logs.resolve("gateway.log"), "hello");
        // When
        Answer known = dev(Map.of(), "logs", "gateway");
        Answer unknown = dev(Map.of(), "logs", "gate");
        // Then
        assertThat(known.out()).isEqualTo("hello");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).isEqualTo("There is no log of 'gate'. There are: gateway");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        for (String program : List.of("java", "javac")) {
            Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\necho \"JDK " + name + " $*\"\n");
            runnable(home.resolve("bin").resolve(program));
        }
        return home;
    }

    private Answer dev(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(checkout.resolve("dev"), environment, arguments);
    }

    private Answer run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JIEDUI_") || name.equals("JAVA_HOME"));
        builder.environment().put("JIEDUI_JDKS", jdks.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out.strip(), Files.readString(err).strip());
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int code, String out, String err) {}
}

package org.jiedui.platform.relay;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.engines.Database;

/** A replica's relay in a JVM of its own, which can die and freeze as only a process can. */
final class RelayProcess implements AutoCloseable {

    private final Process process;

    private RelayProcess(Process process) {
        this.process = process;
    }

    static RelayProcess start(Database database, String kafka, String topic, Duration lease) throws IOException {
        return start(
                TestRelay.class,
                List.of(
                        database.jdbcUrl(),
                        database.app().user(),
                        database.app().password(),
                        kafka,
                        topic,
                        Long.toString(lease.toMillis())));
    }

    /** One that leads, and then reads an answer that never ends. */
    static RelayProcess startReader(Database database, Duration lease) throws IOException {
        return start(
                EndlessReader.class,
                List.of(
                        database.jdbcUrl(),
                        database.app().user(),
                        database.app().password(),
                        Long.toString(lease.toMillis())));
    }

    private static RelayProcess start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        File log = new File("target", "relay-process.log");
        return new RelayProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
    }

    /** As by the kernel when memory runs out. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the relay's process has ended by itself");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}

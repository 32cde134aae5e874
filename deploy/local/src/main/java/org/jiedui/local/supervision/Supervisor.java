package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.platform.engines.ProcessId;

/**
 * The process that keeps all parts running until it gets TERM, on which it stops them in the opposite order. If it is
 * itself killed, the parts go on, and the next supervisor takes them over.
 */
public final class Supervisor {
    private final Settings settings;
    private final Programs programs;
    private final Records records;
    private final Clock clock;
    private final String fingerprint;
    private final List<PartKeeper> engines = new ArrayList<>();
    private final List<PartKeeper> services = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Supervisor(Settings settings, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.programs = new Programs(settings);
        this.records = new Records(settings.data());
        this.clock = clock;
        Commands commands = new Commands(settings, secrets, programs);
        this.fingerprint = commands.fingerprint();
        engines.add(keeper(new PostgresRunner(settings, secrets)));
        engines.add(keeper(new JavaRunner(Part.KAFKA, settings, commands.kafka())));
        for (Part part : Part.services()) {
            services.add(keeper(new JavaRunner(part, settings, commands.service(part))));
        }
    }

    /** @param arguments the checkout's folder; the rest comes from the environment */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.read(Path.of(arguments[0]), System.getenv());
        DataFolder data = settings.data();
        data.create();
        try (FileChannel file = FileChannel.open(
                        data.run().resolve("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            // Another supervisor holds the lock until it dies, however it dies.
            if (lock != null) {
                SigningKey.of(data);
                new Supervisor(settings, Secrets.of(data), Clock.systemUTC()).supervise();
            }
        }
    }

    private void supervise() throws IOException, InterruptedException {
        for (PartKeeper keeper : keepers()) {
            keeper.prepare();
        }
        programs.removeOthers();
        ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        records.writeSupervisor(new SupervisorRecord(self, fingerprint));
        begin(engines);
        boolean ready = true;
        for (PartKeeper engine : engines) {
            ready &= engine.awaitFirstReady();
        }
        if (ready) {
            begin(services);
        }
        stopped.await();
    }

    private synchronized void begin(List<PartKeeper> keepers) {
        for (PartKeeper keeper : keepers) {
            threads.add(Thread.ofPlatform().daemon().start(keeper));
        }
    }

    private void stop() {
        try {
            leave();
            new Leftovers(settings).stop();
            keepers().forEach(PartKeeper::noteStopped);
            records.removeSupervisor();
        } catch (IOException e) {
            System.err.println(clock.instant() + " Cannot stop everything: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private synchronized void leave() throws InterruptedException {
        keepers().forEach(PartKeeper::leave);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private List<PartKeeper> keepers() {
        return Stream.concat(engines.stream(), services.stream()).toList();
    }

    private PartKeeper keeper(PartRunner runner) {
        Part part = runner.part();
        PartLog log = new PartLog(settings.data().log(part), clock);
        return new PartKeeper(runner, settings.port(part), new Marks(settings.data()), records, log, clock);
    }
}

package org.jiedui.faults.schedule;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.history.History;
import org.jiedui.local.Part;
import org.jiedui.local.identity.Secrets;
import org.jiedui.local.whole.RunningSystem;
import org.jiedui.platform.engines.ProcessId;

/** Makes faults happen and waits until all serve again. */
public final class FaultInjector {
    /** Thirty seconds are promised for a part that has died; more, since the workload and a busy machine hold it up. */
    private static final Duration BACK = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final Means means;
    private final History history;

    public FaultInjector(RunningSystem system, Means means, History history) {
        this.system = system;
        this.means = means;
        this.history = history;
    }

    /** Whether this machine lets the fault be made. */
    public boolean canMake(Fault fault) {
        return means.suffice(fault);
    }

    /** @return from when to when the parts could not serve */
    public Outage inject(Fault fault) throws IOException, InterruptedException, SQLException {
        long begin = history.now();
        switch (fault) {
            case Fault.Kill kill -> kill(kill.victims());
            case Fault.Freeze freeze -> freeze(freeze.victim(), freeze.time());
            case Fault.CutOffDatabase cut -> cutOffDatabase();
            case Fault.Absence absence -> leaveAway(absence.victim(), absence.time());
            case Fault.FullDisk full -> fillDisk(means.disk().orElseThrow(), full.time());
            case Fault.Partition partition -> cut(means.wires().orElseThrow(), partition);
            case Fault.WrongClock wrong -> moveClock(means.clocks().orElseThrow(), wrong);
            case Fault.ExhaustedPool pool -> exhaustPool(pool.time());
        }
        awaitReady();
        return new Outage(fault.toString(), fault.parts(), begin, history.now());
    }

    private void kill(List<Part> parts) throws IOException, InterruptedException {
        Map<Part, ProcessId> killed = new LinkedHashMap<>();
        for (Part part : parts) {
            killed.put(part, system.kill(part));
        }
        for (Map.Entry<Part, ProcessId> each : killed.entrySet()) {
            system.awaitReturn(each.getKey(), each.getValue(), BACK);
        }
    }

    private void freeze(Part part, Duration time) throws IOException, InterruptedException {
        signalAll(part, "STOP");
        try {
            Thread.sleep(time);
        } finally {
            signalAll(part, "CONT");
        }
    }

    /** The part's process and its children, since PostgreSQL has one for each connection. */
    private void signalAll(Part part, String signal) throws IOException, InterruptedException {
        ProcessId process = system.process(part).orElseThrow();
        process.signal(signal);
        List<Long> children = ProcessHandle.of(process.pid())
                .map(handle -> handle.descendants().map(ProcessHandle::pid).toList())
                .orElse(List.of());
        for (long child : children) {
            ProcessId.of(child).orElse(process).signal(signal);
        }
    }

    private void cutOffDatabase() throws IOException, InterruptedException {
        ProcessId process = system.process(Part.POSTGRESQL).orElseThrow();
        process.signal("QUIT");
        system.awaitReturn(Part.POSTGRESQL, process, BACK);
    }

    /** The supervisor stands still meanwhile, or it would start the part again at once. */
    private void leaveAway(Part part, Duration time) throws IOException, InterruptedException {
        ProcessId supervisor = system.supervisor().orElseThrow();
        supervisor.signal("STOP");
        ProcessId killed;
        try {
            killed = system.kill(part);
            Thread.sleep(time);
        } finally {
            supervisor.signal("CONT");
        }
        system.awaitReturn(part, killed, BACK);
    }

    private static void fillDisk(SmallDisk disk, Duration time) throws IOException, InterruptedException {
        disk.fill();
        try {
            Thread.sleep(time);
        } finally {
            disk.free();
        }
    }

    private static void cut(Wires wires, Fault.Partition partition) throws InterruptedException {
        wires.cut(partition.link());
        try {
            Thread.sleep(partition.time());
        } finally {
            wires.mend(partition.link());
        }
    }

    private static void moveClock(Clocks clocks, Fault.WrongClock wrong) throws IOException, InterruptedException {
        clocks.move(wrong.victim(), wrong.by());
        try {
            Thread.sleep(wrong.time());
        } finally {
            clocks.move(wrong.victim(), Duration.ZERO);
        }
    }

    private void exhaustPool(Duration time) throws IOException, InterruptedException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + system.settings().port(Part.POSTGRESQL) + "/task";
        String password = Secrets.of(system.settings().data()).administratorPassword();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("LOCK TABLE task IN ACCESS EXCLUSIVE MODE");
            Thread.sleep(time);
            connection.rollback();
        }
    }

    /** A fault of one part can take others down with it. */
    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + BACK.toNanos();
        for (Part part : Part.values()) {
            while (!system.isReady(part)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(part.label() + " does not serve again");
                }
                Thread.sleep(100);
            }
        }
    }
}

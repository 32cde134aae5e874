package org.jiedui.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes take, as the kernel tells it. */
final class Memory {

    private static final int KIB = 1024;

    private Memory() {}

    /**
     * The proportional set size of all processes that have the text in their command line, and of what they have started;
     * in MiB.
     */
    static long ofProcessesWith(String text) {
        long kib = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> commandLine(process.pid()).contains(text))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .mapToLong(pid -> kib(pid, "smaps_rollup", "Pss:"))
                .sum();
        return kib / KIB;
    }

    /** The most that a process has ever had resident; in MiB. */
    static long peak(long pid) {
        return kib(pid, "status", "VmHWM:") / KIB;
    }

    private static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static long kib(long pid, String file, String field) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/" + file));
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}

package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.local.Part;
import org.jiedui.local.Sentence;
import org.jiedui.platform.engines.ProcessId;

/** A part that is a sleeping shell: ready as soon as it runs, unless told otherwise. */
final class ScriptRunner implements PartRunner {
    private final List<String> marks;
    private final Path refusal;
    private String fingerprint = "one";
    private Process process;

    ScriptRunner(Marks marks, Path refusal) {
        this.marks = marks.of(Part.TASK_SERVICE.label());
        this.refusal = refusal;
    }

    ScriptRunner fingerprint(String value) {
        fingerprint = value;
        return this;
    }

    @Override
    public Part part() {
        return Part.TASK_SERVICE;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean isLeftRunning() {
        return false;
    }

    /** Refuses as long as there is a file of this name. */
    @Override
    public ProcessId start() throws IOException {
        if (Files.exists(refusal)) {
            throw new Sentence("The port is taken.");
        }
        List<String> words = new ArrayList<>(List.of("sh", "-c", "while :; do sleep 1; done", "sh"));
        words.addAll(marks);
        process = new ProcessBuilder(words).start();
        return ProcessId.of(process.pid()).orElseThrow();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public String ending() {
        return "ended";
    }
}

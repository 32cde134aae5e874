package org.jiedui.local.supervision;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Part;
import org.jiedui.platform.engines.ProcessId;

/** The supervisor's notes in the data folder: one file for each part, and one for itself. */
public final class Records {
    private static final String SUPERVISOR = "supervisor";

    private final ObjectMapper json = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    private final DataFolder data;

    public Records(DataFolder data) {
        this.data = data;
    }

    /** What is known of the part; nothing if it has never been started here, or the note cannot be read. */
    public Optional<PartRecord> read(Part part) {
        return read(part.label(), PartRecord.class);
    }

    void write(PartRecord record) {
        write(record.name(), record);
    }

    /** The supervisor that watches this data folder now. */
    public Optional<ProcessId> supervisor() {
        return supervisorRecord().map(SupervisorRecord::process);
    }

    Optional<SupervisorRecord> supervisorRecord() {
        return read(SUPERVISOR, SupervisorRecord.class)
                .filter(record -> record.process().isRunning());
    }

    /** Whether a supervisor has ended without having been told to, since one that is told takes its note along. */
    boolean supervisorWasKilled() {
        return read(SUPERVISOR, SupervisorRecord.class)
                .filter(record -> !record.process().isRunning())
                .isPresent();
    }

    void removeSupervisor() throws IOException {
        Files.deleteIfExists(file(SUPERVISOR));
    }

    void writeSupervisor(SupervisorRecord self) {
        write(SUPERVISOR, self);
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        try {
            return Optional.of(json.readValue(Files.readString(file(name)), type));
        } catch (IOException e) {
            // A note is a hint: without it, the process is found by its arguments and replaced.
            return Optional.empty();
        }
    }

    private void write(String name, Object value) {
        try {
            DataFolder.writePrivately(file(name), json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the state of " + name, e);
        }
    }

    private Path file(String name) {
        return data.run().resolve(name + ".json");
    }
}

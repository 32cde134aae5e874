package org.jiedui.platform.upload;

import java.nio.file.Path;
import org.jiedui.platform.content.IncomingFile;

/** An upload that has come in, in a file of which nothing remains once this is closed. */
public final class ReceivedFile implements AutoCloseable {

    private final IncomingFile file;
    private final Reception reception;

    /**
     * What is known of it.
     *
     * @param mediaType what it has been found to be
     * @param sha256 of its bytes, in lower-case hexadecimal
     * @param text what the sender says of it, or {@code null}
     */
    public record Description(String name, String mediaType, long size, String sha256, String text) {}

    ReceivedFile(IncomingFile file, Reception reception) {
        this.file = file;
        this.reception = reception;
    }

    public boolean hasFaults() {
        return !reception.faults().found().isEmpty();
    }

    /** @throws org.jiedui.platform.problem.Problem 422 naming every fault, where there is one */
    public Description description() {
        reception.faults().throwIfAny();
        return reception.description();
    }

    public Path path() {
        return file.path();
    }

    @Override
    public void close() {
        file.close();
    }
}

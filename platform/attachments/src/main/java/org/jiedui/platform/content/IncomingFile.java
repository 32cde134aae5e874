package org.jiedui.platform.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** A file on its way in. */
public final class IncomingFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IncomingFile.class);

    private final Path path;

    IncomingFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            LOG.warnf("%s stays until the service ends: %s", path, stays.getMessage());
        }
    }
}

package org.jiedui.platform.content;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where uploads are received. Each process has a folder of its own, and a lock on a file in it for as long as it lives,
 * however it ends; so what a killed one has left is known, and goes when the next one starts.
 */
@Startup
@ApplicationScoped
public class IncomingFolder {

    private static final Logger LOG = Logger.getLogger(IncomingFolder.class);
    private static final String LOCK = "lock";

    private final Path all;
    private final Path own;
    private FileChannel held;

    IncomingFolder(
            AttachmentConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.all = config.folder().resolve(service).resolve("incoming");
        this.own = all.resolve(UUID.randomUUID().toString());
    }

    @PostConstruct
    void open() {
        try {
            Files.createDirectories(all);
            // One process at a time, so that none takes another's new folder for an old one.
            try (FileChannel others = FileChannel.open(
                            all.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = others.lock()) {
                removeAbandoned();
                Files.createDirectory(own);
                held = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                held.lock();
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "jiedui.attachments.folder is no folder that can be written to: " + all, unusable);
        }
    }

    void close(@Observes ShutdownEvent stopping) throws IOException {
        held.close();
        PathUtils.deleteDirectory(own);
    }

    /** A file of which nothing remains once it is closed, unless it has been moved away by then. */
    public IncomingFile create() throws IOException {
        return new IncomingFile(Files.createTempFile(own, "", ""));
    }

    private void removeAbandoned() throws IOException {
        for (Path folder : folders()) {
            try (FileChannel owner = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock dead = owner.tryLock()) {
                if (dead != null) {
                    LOG.infof("removing uploads that were broken off: %s", folder);
                    PathUtils.deleteDirectory(folder);
                }
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> children = Files.list(all)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}

package org.jiedui.platform.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.input.BoundedInputStream;

/** Contents in a local folder: {@code ab/ab34…}. A file gets its name only when all of it is on the disk. */
final class FolderStore implements ContentStore {

    private final Path folder;

    /** @param folder on the file system on which {@link #put} finds its files, since it moves them */
    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path target = target(key);
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
                content.force(true);
            }
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
        force(target.getParent()); // also where another has just moved it there
        force(folder);
    }

    @Override
    public InputStream read(String key, long from, long length) throws IOException {
        FileChannel content = FileChannel.open(target(key), StandardOpenOption.READ);
        content.position(from);
        return BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(content))
                .setMaxCount(length)
                .get();
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(target(key));
    }

    private Path target(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    /** A name is durable only when its folder is; Windows knows no such thing as a folder on the disk. */
    private static void force(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}

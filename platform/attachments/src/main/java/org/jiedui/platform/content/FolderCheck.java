package org.jiedui.platform.content;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jiedui.platform.startup.SettingsCheck;

/**
 * A relative folder depends on where a service is started from, and its files are soon looked for elsewhere. A folder that
 * one replica has for itself keeps contents from the others.
 */
@Singleton
class FolderCheck implements SettingsCheck {

    private static final String FOLDER = "jiedui.attachments.folder";
    private static final String SHARED = "jiedui.attachments.folder-is-shared";
    private static final String BUCKET = "jiedui.attachments.s3.bucket";

    @Override
    public List<String> unsafeAmong(UnaryOperator<String> setting) {
        List<String> unsafe = new ArrayList<>();
        folderFault(setting.apply(FOLDER)).ifPresent(unsafe::add);
        if (setting.apply(BUCKET).isEmpty() && !Boolean.parseBoolean(setting.apply(SHARED))) {
            unsafe.add(BUCKET + " is not set, and " + SHARED
                    + " does not say that all replicas have the same folder: contents would be lost with a replica");
        }
        return unsafe;
    }

    private static Optional<String> folderFault(String folder) {
        try {
            Path path = Path.of(folder);
            if (!path.isAbsolute()) {
                return Optional.of(FOLDER + " is not an absolute path: " + folder);
            }
            return Files.isDirectory(path) && Files.isWritable(path)
                    ? Optional.empty()
                    : Optional.of(FOLDER + " is no folder that can be written to: " + folder);
        } catch (InvalidPathException noPath) {
            return Optional.of(FOLDER + " is no path: " + folder);
        }
    }
}

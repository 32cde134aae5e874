package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiedui.local.DataFolder;
import org.jiedui.platform.engines.ProcessId;

/**
 * Every process that is started for a data folder carries the folder's name among its arguments. So it is found even
 * if the one that started it was killed before it could note its number.
 */
record Marks(DataFolder data) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The arguments for a new process. */
    List<String> of(String part) {
        return List.of("-Djiedui.data=" + data.root(), "-Djiedui.part=" + part);
    }

    /** All running processes of this part and data folder. */
    List<ProcessId> running(String part) throws IOException {
        List<ProcessId> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), Marks::isProcess)) {
            for (Path folder : processes) {
                ProcessId.of(Long.parseLong(folder.getFileName().toString()))
                        .filter(process -> process.command().containsAll(of(part)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isProcess(Path folder) {
        return NUMBER.matcher(folder.getFileName().toString()).matches();
    }
}

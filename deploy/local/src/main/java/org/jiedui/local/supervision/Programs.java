package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;

/**
 * The programs that run: not where Maven has put them but beside the data, so that a build pulls no jar from under a
 * running process, and a part that dies in the meantime is started again as it was. A program that was built anew lies in
 * another folder.
 */
final class Programs {
    private static final String LAUNCHER = "launcher";
    private static final String LAUNCHER_JAR = "jiedui-local.jar";
    /** Our own jars may be written over in place. Libraries are not, and can be linked. */
    private static final String OWN = "SNAPSHOT";

    private final Settings settings;
    private final Map<String, Path> folders = new LinkedHashMap<>();

    /** As they are built now; what is built later is not looked at. */
    Programs(Settings settings) {
        this.settings = settings;
        folders.put(LAUNCHER, folder(LAUNCHER));
        Part.services().forEach(part -> folders.put(part.label(), folder(part.label())));
    }

    /** The jar of the launcher, which holds the broker and the supervisor too; its libraries lie beside it. */
    Path launcher() {
        return folders.get(LAUNCHER).resolve(LAUNCHER_JAR);
    }

    Path service(Part part) {
        return folders.get(part.label()).resolve("quarkus-run.jar");
    }

    /** Makes the folders that are missing. */
    void provide() throws IOException {
        for (String program : folders.keySet()) {
            Path folder = folders.get(program);
            if (!Files.exists(folder)) {
                Path half = folder.resolveSibling(folder.getFileName() + ".half");
                delete(half);
                for (Path file : files(program)) {
                    place(file, half.resolve(source(program).relativize(file)));
                }
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Removes what was built before, once nobody runs it any more. */
    void removeOthers() throws IOException {
        try (Stream<Path> all = Files.list(settings.data().programs())) {
            for (Path folder : all.filter(each -> !folders.containsValue(each)).toList()) {
                delete(folder);
            }
        }
    }

    private Path folder(String program) {
        String stamps = files(program).stream().map(Programs::stamp).toList().toString();
        String build = Integer.toHexString(stamps.hashCode());
        return settings.data().programs().resolve(program + "-" + build);
    }

    private static String stamp(Path file) {
        return file + " " + file.toFile().length() + " " + file.toFile().lastModified();
    }

    /** Where Maven puts it. */
    private Path source(String program) {
        return program.equals(LAUNCHER)
                ? settings.checkout().resolve("deploy/local/target")
                : settings.checkout().resolve(program).resolve("target/quarkus-app");
    }

    /** Its files in a fixed order; none if it is not built. */
    private List<Path> files(String program) {
        Path source = source(program);
        List<Path> roots =
                program.equals(LAUNCHER) ? List.of(source.resolve(LAUNCHER_JAR), source.resolve("lib")) : List.of(source);
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                // Not built, or just being built: ./dev up looks for the jars before it starts anything.
                return List.of();
            }
        }
        return files;
    }

    private static void place(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        String name = file.getFileName().toString();
        if (!name.contains(OWN) && !name.equals(LAUNCHER_JAR)) {
            try {
                Files.createLink(target, file);
                return;
            } catch (FileSystemException | UnsupportedOperationException e) {
                // The data lie on another file system: copied instead.
            }
        }
        Files.copy(file, target);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}

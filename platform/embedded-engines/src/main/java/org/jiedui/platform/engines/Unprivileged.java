package org.jiedui.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a command runs without root's rights, on which PostgreSQL insists. An ordinary user needs nothing. Root, as in
 * many containers and build machines, enters a user namespace of its own, where it still owns its files but is
 * nobody; where the kernel forbids that, the command runs as the user {@code nobody}, to whom the data folder is
 * handed over.
 */
record Unprivileged(List<String> prefix, Optional<String> user) {
    private static final List<Unprivileged> FOR_ROOT = List.of(
            new Unprivileged(List.of("unshare", "-U"), Optional.empty()),
            new Unprivileged(
                    List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"), Optional.of("nobody")),
            new Unprivileged(List.of("runuser", "-u", "nobody", "--"), Optional.of("nobody")));

    /** @throws EngineException as root where none of the ways works */
    static Unprivileged find() {
        if (!"0".equals(output(List.of("id", "-u")))) {
            return new Unprivileged(List.of(), Optional.empty());
        }
        return FOR_ROOT.stream()
                .filter(way -> !List.of("", "0").contains(output(way.command(List.of("id", "-u")))))
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        "PostgreSQL refuses to run as root, and neither unshare, setpriv nor runuser"
                                + " can give up root's rights here. Install util-linux, or run as an ordinary user."));
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /**
     * Creates the folder and hands it to the user who will run.
     *
     * @throws EngineException where that user cannot reach it
     */
    Path own(Path folder) throws IOException {
        Files.createDirectories(folder);
        handOver(folder);
        if (!canEnter(folder)) {
            throw new EngineException("PostgreSQL has to run as the user " + user.orElse("who started it")
                    + " here, who cannot reach " + folder + ". Set JIEDUI_DATA to a folder below /var/tmp.");
        }
        return folder;
    }

    /** Makes the file or folder the property of the user who will run. */
    void handOver(Path path) throws IOException {
        if (user.isPresent()) {
            UserPrincipal owner =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get());
            Files.setOwner(path, owner);
        }
    }

    boolean canEnter(Path folder) {
        return "yes"
                .equals(output(command(List.of("sh", "-c", "test -x \"$1\" && echo yes", "sh", folder.toString()))));
    }

    /** The one line that a short command prints, or nothing where it fails. */
    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? printed : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

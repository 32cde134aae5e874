package org.jiedui.platform.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.sheetreading.SheetFile;
import org.jiedui.platform.text.Text;

/** A sheet that is coming in, or has: a file of which nothing remains once this is closed. */
record ReceivedSheet(Path path, SheetFormat format) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReceivedSheet.class);

    static ReceivedSheet begin(SheetFormat format) {
        try {
            return new ReceivedSheet(Files.createTempFile("jiedui-import-", "." + format.extension()), format);
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /** All of it, in memory. */
    SheetFile file() {
        try {
            return new SheetFile(format, Files.readAllBytes(path));
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException later) {
            LOG.warnf("an import that has been read stays behind: %s", later.getMessage());
        }
    }

    static Problem unavailable(IOException cause) {
        return Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("暂时无法接收文件，请稍后再试。", "No file can be taken in right now. Try again shortly."),
                        cause)
                .header("Retry-After", "2");
    }
}

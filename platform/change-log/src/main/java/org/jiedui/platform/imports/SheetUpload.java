package org.jiedui.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.text.Text;

/** The body of a request that brings a sheet. Nothing of it has been read when a resource gets it. */
public final class SheetUpload {

    private static final int MOST_BYTES = 20 << 20;
    private static final int PORTION = 1 << 16;

    private final InputStream body;
    private final SheetFormat format;
    private final RequestBytes request;

    SheetUpload(InputStream body, SheetFormat format, RequestBytes request) {
        this.body = body;
        this.format = format;
        this.request = request;
    }

    /**
     * Takes the body in, into a file: a slow one needs no memory.
     *
     * @throws Problem 413 for too much, 503 if it cannot be kept
     */
    ReceivedSheet receive() {
        ReceivedSheet received = ReceivedSheet.begin(format);
        try {
            request.keep(copied(received.path()));
            return received;
        } catch (RuntimeException refused) {
            received.close();
            throw refused;
        }
    }

    /** @return the hash of what came, which stands for it where two requests are compared */
    private byte[] copied(Path to) {
        MessageDigest digest = sha256();
        byte[] portion = new byte[PORTION];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            for (int read = body.read(portion); read >= 0; read = body.read(portion)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw Problem.of(
                            PlatformProblem.TOO_LARGE, Text.of("文件不得超过 20 MiB。", "A file may have at most 20 MiB."));
                }
                out.write(portion, 0, read);
            }
        } catch (IOException failed) {
            throw ReceivedSheet.unavailable(failed);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook, by name; those that nobody asks for are never unpacked. Not read by the JDK: its stream knows
 * nothing of sizes of eight bytes behind a small part, as exports write them, and its random access wants a file.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 1_000;

    /** Of one part, unpacked. */
    private static final long MOST_BYTES = 128L << 20;

    private final ZipFile parts;

    XlsxParts(byte[] file) throws IOException {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw UnreadableSheet.because(
                    "不是 xlsx 工作簿；旧格式（xls）或加密的文件请另存为 xlsx。",
                    "This is no xlsx workbook. Save an old (xls) or encrypted one as xlsx first.");
        }
        if (listed(file) > MOST_PARTS) {
            throw UnreadableSheet.tooLarge();
        }
        try {
            parts = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    /** How many parts the table of contents lists: counted here, since whoever reads the table keeps all of it. */
    private static int listed(byte[] file) {
        int listed = 0;
        for (int i = 3; i < file.length; i++) {
            if (file[i] == 2 && file[i - 1] == 1 && file[i - 2] == 'K' && file[i - 3] == 'P') {
                listed++;
            }
        }
        return listed;
    }

    /** @param name from the root, without a slash in front; names that differ in case only are the same */
    Optional<InputStream> part(String name) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(parts.getEntries())) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return Optional.of(unpacked(entry));
            }
        }
        return Optional.empty();
    }

    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw UnreadableSheet.broken();
        }
        try {
            return new BoundedXml(parts.getInputStream(entry), MOST_BYTES);
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }

    InputStream required(String name) throws IOException {
        return part(name).orElseThrow(UnreadableSheet::broken);
    }
}

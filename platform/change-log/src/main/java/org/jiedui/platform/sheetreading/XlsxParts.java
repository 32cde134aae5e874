package org.jiedui.platform.sheetreading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook, by name. They are looked for one after the other in the file itself, whose table of contents could
 * be longer than the file's contents, or tell something else.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 1_000;

    /** Of one part, unpacked. */
    private static final long MOST_BYTES = 128L << 20;

    private final byte[] file;

    XlsxParts(byte[] file) {
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw UnreadableSheet.because(
                    "不是 xlsx 工作簿；旧格式（xls）或加密的文件请另存为 xlsx。",
                    "This is no xlsx workbook. Save an old (xls) or encrypted one as xlsx first.");
        }
        this.file = file;
    }

    /** @param name from the root, without a slash in front; names that differ in case only are the same */
    Optional<InputStream> part(String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        byte[] passed = new byte[1 << 16];
        long left = MOST_BYTES;
        int parts = 0;
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return Optional.of(new BoundedXml(zip, MOST_BYTES));
            }
            if (++parts > MOST_PARTS) {
                throw UnreadableSheet.tooLarge();
            }
            for (int read = zip.read(passed); read >= 0; read = zip.read(passed)) {
                left -= read;
                if (left < 0) {
                    throw UnreadableSheet.tooLarge();
                }
            }
        }
        return Optional.empty();
    }

    InputStream required(String name) throws IOException {
        return part(name).orElseThrow(UnreadableSheet::broken);
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException noName) {
            throw UnreadableSheet.broken();
        }
    }
}

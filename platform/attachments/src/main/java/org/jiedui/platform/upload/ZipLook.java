package org.jiedui.platform.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jiedui.platform.upload.FileType.Form;

/**
 * What is packed in a zip: a document of one of the kinds that are zips, or something else. Everything is unpacked once, to
 * nowhere and only up to a limit, since what an archive says of its size need not be true.
 */
final class ZipLook {

    static final int MOST_ENTRIES = 5_000;
    static final int MOST_MEBIBYTES = 256;

    private static final int LARGEST_INDEX = 1 << 20;
    private static final String INDEX = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private ZipLook() {}

    static Form form(Path file) throws IOException, HiddenContent {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES || unpacksTo(zip, MOST_MEBIBYTES << 20)) {
                throw HiddenContent.tooMuch();
            }
            if (Collections.list(zip.entries()).stream().anyMatch(ZipLook::isProgram)) {
                throw HiddenContent.macros();
            }
            ZipEntry index = zip.getEntry(INDEX);
            if (index == null) {
                return zip.getEntry("OFD.xml") == null ? Form.OTHER : Form.OFD;
            }
            return document(zip, index);
        } catch (ZipException | EOFException damaged) {
            return Form.OTHER;
        }
    }

    private static Form document(ZipFile zip, ZipEntry index) throws IOException, HiddenContent {
        String types;
        try (InputStream bytes = zip.getInputStream(index)) {
            types = new String(bytes.readNBytes(LARGEST_INDEX), StandardCharsets.UTF_8);
        }
        String anyCase = types.toLowerCase(Locale.ROOT);
        if (anyCase.contains("macroenabled") || anyCase.contains("vbaproject")) {
            throw HiddenContent.macros();
        }
        if (types.contains(MAIN + "wordprocessingml.document.main+xml")) {
            return Form.DOCX;
        }
        if (types.contains(MAIN + "spreadsheetml.sheet.main+xml")) {
            return Form.XLSX;
        }
        return types.contains(MAIN + "presentationml.presentation.main+xml") ? Form.PPTX : Form.OTHER;
    }

    private static boolean isProgram(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    /** Whether all of it together has more than so many bytes. */
    private static boolean unpacksTo(ZipFile zip, long most) throws IOException {
        long left = most;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream bytes = zip.getInputStream(entry)) {
                int read;
                while ((read = bytes.read(buffer)) >= 0) {
                    left -= read;
                    if (left < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

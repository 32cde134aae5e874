package org.jiedui.platform.bare;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of every kind, just good enough to be taken for what they are. */
public final class Documents {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final byte[] ZEROS = new byte[1 << 20];

    private Documents() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    /** A PDF of any size, each its own. */
    public static byte[] pdf(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        System.arraycopy(pdf(), 0, content, 0, pdf().length);
        return content;
    }

    public static byte[] png() {
        return bytes("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    }

    public static byte[] jpeg() {
        return bytes("ffd8ffe000104a46494600010100000100010000ffd9");
    }

    public static byte[] gif() {
        return text("GIF89a\001\0\001\0\0\0\0;");
    }

    public static byte[] webp() {
        return bytes("524946462400000057454250565038200000000000000000");
    }

    public static byte[] docx() {
        return office("word/document.xml", OFFICE + "wordprocessingml.document.main+xml");
    }

    public static byte[] xlsx() {
        return office("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml");
    }

    public static byte[] pptx() {
        return office("ppt/presentation.xml", OFFICE + "presentationml.presentation.main+xml");
    }

    public static byte[] docm() {
        return office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    public static byte[] docxWithMacros() {
        return zip(
                "[Content_Types].xml", text(types("word/document.xml", OFFICE + "wordprocessingml.document.main+xml")),
                "word/document.xml", text("<w:document/>"),
                "word/vbaProject.bin", text("Sub AutoOpen()"));
    }

    public static byte[] ofd() {
        return zip("OFD.xml", text("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
    }

    /** Small on the line, and more than anybody has room for once it is unpacked. */
    public static byte[] bomb() {
        return zip(
                "[Content_Types].xml", text(types("word/document.xml", OFFICE + "wordprocessingml.document.main+xml")),
                "word/document.xml", 300);
    }

    public static byte[] docxOfManyEntries(int entries) {
        Object[] all = new Object[2 * entries];
        for (int i = 0; i < entries; i++) {
            all[2 * i] = "word/" + i + ".xml";
            all[2 * i + 1] = new byte[0];
        }
        return zip(all);
    }

    /** @param streams of the container, such as {@code WordDocument} */
    public static byte[] ole(String... streams) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String stream : streams) {
                container.createDocument(new ByteArrayInputStream(text("content of " + stream)), stream);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] truncated(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] office(String main, String type) {
        return zip("[Content_Types].xml", text(types(main, type)), main, text("<document/>"));
    }

    private static String types(String main, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/" + main
                + "\" ContentType=\"" + type + "\"/></Types>";
    }

    /** @param entries each a name and its bytes, or how many MiB of zeros it has */
    public static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                if (entries[i + 1] instanceof Integer mebibytes) {
                    for (int written = 0; written < mebibytes; written++) {
                        zip.write(ZEROS);
                    }
                } else {
                    zip.write((byte[]) entries[i + 1]);
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}

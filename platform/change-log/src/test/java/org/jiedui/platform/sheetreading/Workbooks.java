package org.jiedui.platform.sheetreading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, as no program would make them. */
public final class Workbooks {

    private Workbooks() {}

    /** @param rows the elements in {@code sheetData} */
    public static byte[] of(String rows) {
        return ofSheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public static byte[] ofSheet(String sheet) {
        return with(Map.of("xl/worksheets/sheet1.xml", sheet));
    }

    /** A workbook in which these parts stand instead of, or beside, those that it must have. */
    public static byte[] with(Map<String, String> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        all.putAll(parts);
        return zip(all);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose sheet begins like this and then goes on with zeros for so many MiB. */
    public static byte[] bomb(String beginning, int mebibytes) {
        return endless(beginning, "0".repeat(1 << 16), mebibytes);
    }

    /** A workbook whose sheet begins like this and then repeats itself for so many MiB. */
    static byte[] endless(String beginning, String repeated, int mebibytes) {
        return ofSheet(beginning + repeated.repeat((mebibytes << 20) / repeated.length()));
    }
}

package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which styles of a workbook show a number as a day or a time: in the file such a cell is a number like any other. The
 * formats that have no text are those of ISO/IEC 29500-1, 18.8.30, with those of Chinese.
 */
final class NumberFormats {

    private static final int MOST = 100_000;
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern PART_OF_TIME = Pattern.compile("[ymdhsYMDHS]");

    private final List<Boolean> ofTimes = new ArrayList<>();

    private NumberFormats() {}

    static NumberFormats of(XlsxParts workbook) throws IOException {
        NumberFormats formats = new NumberFormats();
        Optional<InputStream> part = workbook.part("xl/styles.xml");
        if (part.isPresent()) {
            formats.read(new Xml(part.get()));
        }
        return formats;
    }

    private void read(Xml xml) throws IOException {
        Map<String, Boolean> own = new HashMap<>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                own.put(xml.attribute("numFmtId"), showsTime(xml.attribute("formatCode")));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.begins("cellXfs");
            } else if (ofCells && xml.begins("xf")) {
                String format = xml.attribute("numFmtId");
                ofTimes.add(own.containsKey(format) ? own.get(format) : showsTimeWithoutText(format));
            }
            if (own.size() > MOST || ofTimes.size() > MOST) {
                throw UnreadableSheet.tooLarge();
            }
        }
    }

    /** @param style of a cell, {@code null} where it has none */
    boolean showTime(Integer style) {
        return style != null && style >= 0 && style < ofTimes.size() && ofTimes.get(style);
    }

    private static boolean showsTime(String format) {
        return format != null
                && PART_OF_TIME.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
    }

    private static boolean showsTimeWithoutText(String format) {
        if (format == null || !format.matches("[0-9]{1,3}")) {
            return false;
        }
        int id = Integer.parseInt(format);
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }
}

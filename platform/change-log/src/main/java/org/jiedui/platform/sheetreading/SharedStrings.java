package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int MOST = 500_000;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings of(XlsxParts workbook) throws IOException {
        SharedStrings strings = new SharedStrings();
        Optional<InputStream> part = workbook.part("xl/sharedStrings.xml");
        if (part.isPresent()) {
            strings.read(new Xml(part.get()));
        }
        return strings;
    }

    private void read(Xml xml) throws IOException {
        int characters = 0;
        while (xml.next()) {
            if (xml.begins("si")) {
                String text = XlsxText.upTo("si", xml);
                characters += text.length();
                if (characters > MOST_CHARACTERS || texts.size() == MOST) {
                    throw UnreadableSheet.tooLarge();
                }
                texts.add(text);
            }
        }
    }

    String text(int number) {
        if (number < 0 || number >= texts.size()) {
            throw UnreadableSheet.broken();
        }
        return texts.get(number);
    }
}

package org.jiedui.platform.testing.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of a Markdown document.
 *
 * @param section the heading under which it stands
 * @param header the cells of its first line
 * @param rows the cells of the others, without the line of dashes
 */
record MarkdownTable(String section, List<String> header, List<List<String>> rows) {

    static List<MarkdownTable> of(String text) {
        List<MarkdownTable> tables = new ArrayList<>();
        String section = "";
        boolean inTable = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                section = line.replaceFirst("#+", "").strip();
            } else if (line.startsWith("|") && !inTable) {
                tables.add(new MarkdownTable(section, cells(line), new ArrayList<>()));
            } else if (line.startsWith("|") && !line.matches("[|: -]+")) {
                tables.getLast().rows.add(cells(line));
            }
            inTable = line.startsWith("|");
        }
        return tables;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    boolean isOf(String firstColumn) {
        return header.getFirst().equals(firstColumn);
    }
}

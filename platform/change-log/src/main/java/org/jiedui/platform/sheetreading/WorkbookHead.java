package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Where the first sheet of a workbook is that people see, and from which day the workbook counts.
 *
 * @param sheet the name of its part
 */
record WorkbookHead(String sheet, boolean from1904) {

    private static final String FOLDER = "xl/";

    static WorkbookHead of(XlsxParts workbook) throws IOException {
        boolean from1904 = false;
        Optional<String> first = Optional.empty();
        Xml xml = new Xml(workbook.required(FOLDER + "workbook.xml"));
        while (first.isEmpty() && xml.goTo(Set.of("workbookPr", "sheet"))) {
            if (xml.name().equals("workbookPr")) {
                from1904 = Set.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
            } else if (xml.attribute("state") == null || xml.attribute("state").equals("visible")) {
                first = Optional.of(String.valueOf(xml.attribute("id")));
            }
        }
        return new WorkbookHead(target(workbook, first.orElseThrow(UnreadableSheet::broken)), from1904);
    }

    private static String target(XlsxParts workbook, String id) throws IOException {
        Xml xml = new Xml(workbook.required(FOLDER + "_rels/workbook.xml.rels"));
        while (xml.goTo(Set.of("Relationship"))) {
            String target = xml.attribute("Target");
            if (id.equals(xml.attribute("Id")) && target != null) {
                return target.startsWith("/") ? target.substring(1) : FOLDER + target;
            }
        }
        throw UnreadableSheet.broken();
    }
}

package org.jiedui.platform.sheetreading;

import org.jiedui.platform.sheet.SheetFormat;

/** A file that is said to be a sheet of this format. */
public record SheetFile(SheetFormat format, byte[] content) {

    /**
     * Begins to read its rows.
     *
     * @throws org.jiedui.platform.problem.Problem 400 where it is no such file, 413 where there is too much in it
     */
    public SheetRows rows() {
        return switch (format) {
            case XLSX -> new XlsxRows(content);
            case CSV -> new CsvRows(content);
        };
    }
}

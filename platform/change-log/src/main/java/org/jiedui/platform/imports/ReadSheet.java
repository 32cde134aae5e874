package org.jiedui.platform.imports;

import java.util.Iterator;
import org.jiedui.platform.sheetreading.SheetFile;
import org.jiedui.platform.sheetreading.SheetRow;

/**
 * A sheet that has been looked through once.
 *
 * @param rows how many there are below the header
 */
record ReadSheet(SheetFile file, SheetHeader header, int rows) {

    /** The rows below the header. */
    Iterator<SheetRow> content() {
        Iterator<SheetRow> content = file.rows();
        content.next();
        return content;
    }
}

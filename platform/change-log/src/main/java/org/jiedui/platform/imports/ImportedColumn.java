package org.jiedui.platform.imports;

import org.jiedui.platform.sheet.Column;

/**
 * A column of a sheet that has come in.
 *
 * @param place counted from 0
 * @param header as it stands in the sheet
 * @param column which of ours it is
 * @param use what is done with what stands in it
 */
record ImportedColumn(int place, String header, Column column, Use use) {

    enum Use {
        /** Tells which thing a row is about. */
        NAME,
        /** Tells from which version of it a row was made. */
        VERSION,
        BODY,
        /** Is kept by the system: nothing. */
        NONE
    }

    String field() {
        return column.field();
    }
}

package org.jiedui.platform.imports;

import java.util.List;
import java.util.Optional;
import org.jiedui.platform.sheet.Column;

/**
 * What the columns of a sheet are.
 *
 * @param columns those that have a header, from left to right
 * @param offered every column that there could be
 */
record SheetHeader(List<ImportedColumn> columns, List<Column> offered) {

    static final String ID = "id";
    static final String CODE = "code";
    static final String VERSION = "version";

    Optional<ImportedColumn> of(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    List<ImportedColumn> used(ImportedColumn.Use use) {
        return columns.stream().filter(column -> column.use() == use).toList();
    }

    /** Headers of what is not read. */
    List<String> ignored() {
        return used(ImportedColumn.Use.NONE).stream().map(ImportedColumn::header).toList();
    }

    /** Whether there is a header above this place. */
    boolean covers(int place) {
        return columns.stream().anyMatch(column -> column.place() == place);
    }
}

package org.jiedui.task.decomposition;

import java.util.List;

/**
 * A row of a table that an extraction flattened.
 *
 * @param even whether it has as many cells as the table's head
 */
record TableRow(List<Cell> cells, boolean even) {

    /** One cell, under the column it stands in. */
    record Cell(TableColumn column, Passage text) {}
}

package org.jiedui.platform.sheet;

import org.jiedui.platform.text.Text;

/**
 * A field of a representation as a column of a sheet, or as a part of a cell.
 *
 * @param field its name in JSON, such as {@code dueOn}
 * @param header what people read above it
 */
public record Column(String field, Text header, ColumnType type) {}

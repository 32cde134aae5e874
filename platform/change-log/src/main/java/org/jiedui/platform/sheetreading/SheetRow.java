package org.jiedui.platform.sheetreading;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as programs show it, from 1
 * @param cells from the first column to the last that has something in it
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** More columns than any of our lists has. */
    static final int MOST_COLUMNS = 200;

    /** The cell of a column, counted from 0. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    /** The letters that programs show above a column, counted from 0: A, B, …, Z, AA. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}

package org.jiedui.platform.sheetreading;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in a cell of a sheet, as the file has it. */
public sealed interface SheetCell {

    SheetCell EMPTY = new Text("");

    /** All that a csv has, however it looks. Empty where there is nothing. */
    record Text(String text) implements SheetCell {}

    /**
     * A number.
     *
     * @param time the time on the wall that it stands for if it is one; {@code null} where there is no such time
     * @param shownAsTime whether programs show it as a day or a time
     */
    record Number(BigDecimal value, LocalDateTime time, boolean shownAsTime) implements SheetCell {}

    record Flag(boolean value) implements SheetCell {}

    /** Something that is no value. */
    record NoValue(Reason reason) implements SheetCell {}

    /** Why there is no value that could be taken. */
    enum Reason {
        /** What it comes to depends on the program that opens the sheet. */
        FORMULA,
        /** Such as {@code #REF!}. */
        ERROR,
        /** More digits than any number has. */
        ENDLESS_NUMBER,
        /** More characters than any cell has. */
        ENDLESS_TEXT
    }

    /** Whether nothing but blanks stands in it. */
    default boolean isBlank() {
        return this instanceof Text only && only.text().isBlank();
    }
}

package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of a sheet that have anything in them, read while they are asked for. */
public abstract class SheetRows implements Iterator<SheetRow> {

    private SheetRow next;

    /** The next row, empty or not; {@code null} at the end. */
    abstract SheetRow read() throws IOException;

    /** @throws org.jiedui.platform.problem.Problem 400 for what cannot be read, 413 and 422 for what is too much */
    @Override
    public boolean hasNext() {
        try {
            while (next == null || next.isBlank()) {
                next = read();
                if (next == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException broken) {
            throw UnreadableSheet.broken();
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }
}

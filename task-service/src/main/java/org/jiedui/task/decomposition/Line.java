package org.jiedui.task.decomposition;

/**
 * One line of the source that is not blank, without the blanks around it.
 *
 * @param indent width of the blanks before it, a full-width one counting two
 * @param width its own width in half-width columns
 * @param tabs whether it holds tabs or bars, as the row of a table does
 */
record Line(int start, int end, int indent, int width, boolean tabs) {

    int length() {
        return end - start;
    }
}

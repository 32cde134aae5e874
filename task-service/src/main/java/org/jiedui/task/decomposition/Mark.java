package org.jiedui.task.decomposition;

/**
 * A clause's number at the beginning of a line.
 *
 * @param delimiter what ends it (、 or .); two lists of one family may differ only in this
 * @param number as it stands in a path: as written, brackets full-width, no dot or 、 after it
 * @param ordinal its value
 * @param end where the text after it begins in the passage
 */
record Mark(NumberFamily family, char delimiter, String number, int ordinal, int end) {}

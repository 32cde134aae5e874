package org.jiedui.task.decomposition;

import java.util.List;
import java.util.Optional;

/**
 * A part of the document while it is read.
 *
 * @param name as in {@link Part}
 * @param title the part's title, if it has one
 * @param kind what sort of document the title says it is; empty if it does not
 * @param head how many of the paragraphs stand before its body: title, number, addressee's line not counted
 * @param paragraphs title and body, without what follows the end (signature, date, copies)
 */
record Section(String name, Optional<String> title, String kind, int head, List<Paragraph> paragraphs, Span span) {

    /** Signs in the body; a register above the title and a signature below make no part the longest. */
    int bodyLength() {
        int length = 0;
        for (Paragraph paragraph : paragraphs.subList(head, paragraphs.size())) {
            length += paragraph.text().length();
        }
        return length;
    }
}

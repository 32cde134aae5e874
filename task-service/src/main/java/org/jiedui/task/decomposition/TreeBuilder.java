package org.jiedui.task.decomposition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Grows the tree of a part's clauses. Which list lies within which is taken from the document: a number that goes on
 * with an open list belongs to it, a list that begins anew lies within the clause before it. Only where the document
 * leaves it open does the customary order of {@link NumberFamily} decide.
 */
final class TreeBuilder {

    private final Node root = Node.root();
    private final Map<NumberFamily, NumberFamily> usualParent = new EnumMap<>(NumberFamily.class);
    private Node current = root;

    private TreeBuilder() {}

    static Node build(List<Paragraph> paragraphs) {
        TreeBuilder builder = new TreeBuilder();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.mark().isPresent()) {
                builder.open(paragraph.mark().get());
            }
            builder.current.paragraphs().add(paragraph);
        }
        return builder.root;
    }

    private void open(Mark mark) {
        Node parent = parentFor(mark);
        if (!parent.isRoot()) {
            usualParent.putIfAbsent(mark.family(), parent.mark().family());
        }
        current = parent.addChild(mark);
    }

    private Node parentFor(Mark mark) {
        Node sibling = openSibling(mark);
        if (sibling != null) {
            return sibling.parent();
        }
        NumberFamily usual = usualParent.get(mark.family());
        if (isOne(mark) && (isOpen(mark.family()) || (usual == null && mayBeginUnder(current, mark)))) {
            return current;
        }
        if (usual != null && usual.compareTo(mark.family()) > 0 && isOpen(usual)) {
            return openOf(usual);
        }
        Node node = current;
        while (!node.isRoot() && node.mark().family().compareTo(mark.family()) >= 0) {
            node = node.parent();
        }
        return node;
    }

    /**
     * The open clause whose list this number goes on with or repeats. 1. under 1、 begins a list of its own; any other
     * number of that family belongs to the list that is open.
     */
    private Node openSibling(Mark mark) {
        Node other = null;
        Node next = null;
        for (Node node = current; !node.isRoot(); node = node.parent()) {
            if (node.mark().family() != mark.family()) {
                continue;
            }
            if (node.mark().delimiter() == mark.delimiter()) {
                return node;
            }
            other = other == null ? node : other;
            next = next == null && mark.ordinal() == node.mark().ordinal() + 1 ? node : next;
        }
        return next != null || isOne(mark) ? next : other;
    }

    private boolean isOpen(NumberFamily family) {
        return openOf(family) != null;
    }

    private Node openOf(NumberFamily family) {
        for (Node node = current; !node.isRoot(); node = node.parent()) {
            if (node.mark().family() == family) {
                return node;
            }
        }
        return null;
    }

    private static boolean isOne(Mark mark) {
        return mark.ordinal() == 1;
    }

    /** The highest families head a document and lie within nothing lower. */
    private static boolean mayBeginUnder(Node node, Mark mark) {
        if (node.isRoot()) {
            return true;
        }
        NumberFamily family = mark.family();
        boolean higher = family.compareTo(node.mark().family()) < 0;
        return !higher || family.compareTo(NumberFamily.CJK) > 0;
    }
}

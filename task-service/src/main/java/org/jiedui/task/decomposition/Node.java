package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A clause while the tree is built: its number, its own paragraphs, the clauses under it. */
final class Node {

    private final Node parent;
    private final Mark mark;
    private final List<Node> children = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String path = "";
    private boolean repeated;

    private Node(Node parent, Mark mark) {
        this.parent = parent;
        this.mark = mark;
    }

    /** The part itself, whose paragraphs stand before the first number. */
    static Node root() {
        return new Node(null, null);
    }

    Node addChild(Mark number) {
        Node child = new Node(this, number);
        children.add(child);
        return child;
    }

    boolean isRoot() {
        return parent == null;
    }

    Node parent() {
        return parent;
    }

    Mark mark() {
        return mark;
    }

    List<Node> children() {
        return children;
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    String path() {
        return path;
    }

    void nameAs(String unique, boolean again) {
        path = unique;
        repeated = again;
    }

    /** Whether its number stands twice in the same list. */
    boolean isRepeated() {
        return repeated;
    }

    Optional<Node> lastChild() {
        return children.isEmpty() ? Optional.empty() : Optional.of(children.get(children.size() - 1));
    }

    /** From the first sign of its number to the end of the last clause under it. */
    Span span() {
        Span span = paragraphs.get(0).span();
        for (Paragraph paragraph : paragraphs) {
            span = span.to(paragraph.span());
        }
        Node last = this;
        while (!last.children.isEmpty()) {
            last = last.children.get(last.children.size() - 1);
        }
        if (last != this) {
            span = span.to(last.paragraphs.get(last.paragraphs.size() - 1).span());
        }
        return span;
    }

    int level() {
        int level = 0;
        for (Node node = this; !node.isRoot(); node = node.parent) {
            level++;
        }
        return level;
    }
}

package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The structure of one document: its parts, the tree of each, and unique paths. */
final class Reading {

    /**
     * A part with its tree.
     *
     * @param prefix what its paths begin with; empty for the plan itself
     */
    record Tree(Section section, Node root, boolean plan, String prefix) {}

    private final SourceText source;
    private final List<Paragraph> paragraphs;
    private final List<Tree> trees = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private Reading(SourceText source, List<Paragraph> paragraphs) {
        this.source = source;
        this.paragraphs = paragraphs;
    }

    static Reading of(SourceText source) {
        Reading reading = new Reading(source, Paragraphs.of(source));
        List<Section> sections = PartSplitter.split(reading.paragraphs);
        int plan = longest(sections);
        for (int i = 0; i < sections.size(); i++) {
            Node root = TreeBuilder.build(sections.get(i).paragraphs());
            String prefix = i == plan ? "" : sections.get(i).name();
            root.nameAs(prefix, false);
            reading.nameChildren(root);
            reading.trees.add(new Tree(sections.get(i), root, i == plan, prefix));
        }
        if (reading.trees.stream().allMatch(tree -> tree.root().children().isEmpty())) {
            reading.warnings.add(Warning.of(WarningCode.NO_CLAUSE, null));
        }
        return reading;
    }

    private static int longest(List<Section> sections) {
        int longest = 0;
        int length = -1;
        for (int i = 0; i < sections.size(); i++) {
            int own = sections.get(i).bodyLength();
            if (own > length) {
                longest = i;
                length = own;
            }
        }
        return longest;
    }

    private void nameChildren(Node node) {
        Node before = null;
        for (Node child : node.children()) {
            String path = node.path().isEmpty()
                    ? child.mark().number()
                    : node.path() + "/" + child.mark().number();
            int use = uses.merge(path, 1, Integer::sum);
            child.nameAs(use == 1 ? path : path + "~" + use, use > 1);
            if (use > 1) {
                warnings.add(Warning.of(
                        WarningCode.NUMBER_REPEATED, child.path(), child.mark().number()));
            } else if (skips(before, child)) {
                warnings.add(Warning.of(
                        WarningCode.NUMBER_SKIPPED, child.path(), child.mark().number()));
            }
            nameChildren(child);
            before = child;
        }
    }

    private static boolean skips(Node before, Node child) {
        return before != null
                && before.mark().family() == child.mark().family()
                && child.mark().ordinal() > before.mark().ordinal() + 1;
    }

    SourceText source() {
        return source;
    }

    /** All paragraphs, those before and after the bodies included. */
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    List<Tree> trees() {
        return trees;
    }

    List<Warning> warnings() {
        return warnings;
    }
}

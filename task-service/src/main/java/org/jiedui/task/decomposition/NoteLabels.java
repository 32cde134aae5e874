package org.jiedui.task.decomposition;

import java.util.Optional;

/** Labels that responsibility notes and the heads of tables use: 牵头单位：, 完成时限：. */
final class NoteLabels {

    /** What a label announces. */
    enum Kind {
        LEAD,
        RESPONSIBLE,
        SUPPORT,
        GUIDE,
        TIME,
        SCOPE,
        PERSON;

        boolean namesUnits() {
            return this == LEAD || this == RESPONSIBLE || this == SUPPORT || this == GUIDE;
        }
    }

    /** @param end where the text after the label and its colon begins */
    record Label(Kind kind, int start, int end) {}

    private static final int LONGEST = 12;

    private static final String[] UNIT_NOUNS = {"单位", "部门", "机构", "处室", "科室", "主体", "委办局", "地区"};
    private static final String[] TIMES = {"时限", "时间", "期限", "节点", "进度", "日期"};
    private static final String[] PERSONS = {"责任人", "负责人", "领导", "联系人", "负责同志", "责任同志"};
    private static final String[] LEADS = {"牵头", "主办", "主责", "总负责", "第一责任"};
    private static final String[] SUPPORTS = {"配合", "协办", "协同", "参与", "参加", "支持", "协作", "协助", "会办"};
    private static final String[] GUIDES = {"指导", "督导", "监督", "督办", "督促"};
    private static final String[] RESPONSIBLES = {"责任", "负责", "承办", "实施", "落实", "执行", "承担", "主管"};

    private NoteLabels() {}

    /** The label that begins at {@code from}, with its colon or, for a full label, the blank after it. */
    static Optional<Label> at(Passage text, int from) {
        for (int i = from; i < text.length() && i - from <= LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '：') {
                return label(text, from, i, i + 1);
            }
            if (i > from && text.gapBefore(i) && endsWithNoun(text, from, i)) {
                return label(text, from, i, i);
            }
            if (i > from && text.gapBefore(i) && UnitNames.endsLikeUnit(text, from, i)) {
                // 省财政厅 完成时限：… is a unit before a label
                return Optional.empty();
            }
            if (!Glyphs.isHan(c) && c != '、' && c != '/') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Label> label(Passage text, int from, int end, int next) {
        Kind kind = classify(text.folded(from, end));
        return Optional.ofNullable(kind).map(known -> new Label(known, from, next));
    }

    private static boolean endsWithNoun(Passage text, int from, int end) {
        for (String noun : UNIT_NOUNS) {
            if (end - noun.length() > from && text.startsWith(noun, end - noun.length())) {
                return true;
            }
        }
        return false;
    }

    /** What a label or the head of a column stands for; null if it is none of ours. */
    static Kind classify(String label) {
        if (label.length() > LONGEST || label.isEmpty()) {
            return null;
        }
        if (containsAny(label, PERSONS)) {
            return Kind.PERSON;
        }
        if (containsAny(label, TIMES)) {
            return Kind.TIME;
        }
        if (label.equals("适用范围") || label.equals("实施范围") || label.equals("适用区域")) {
            return Kind.SCOPE;
        }
        boolean bare = label.length() <= 4;
        return bare || endsWithAny(label, UNIT_NOUNS) ? classifyUnits(label) : null;
    }

    private static Kind classifyUnits(String label) {
        boolean lead = startsWithAny(label, LEADS);
        boolean support = startsWithAny(label, SUPPORTS);
        if (lead && !containsAny(label, SUPPORTS)) {
            return Kind.LEAD;
        }
        if (support) {
            return Kind.SUPPORT;
        }
        if (startsWithAny(label, GUIDES)) {
            return Kind.GUIDE;
        }
        return lead || startsWithAny(label, RESPONSIBLES) ? Kind.RESPONSIBLE : null;
    }

    /** A level before the word (市级责任单位, 主要责任单位) changes nothing. */
    private static boolean startsWithAny(String label, String[] words) {
        for (String word : words) {
            int at = label.indexOf(word);
            if (at >= 0 && at <= 3) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String label, String[] words) {
        for (String word : words) {
            if (label.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String label, String[] words) {
        for (String word : words) {
            if (label.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}

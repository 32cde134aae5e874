package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a list of units into its units. 、 always parts; 和, 与, 及 and a blank part only where a name may end, since
 * 规划和自然资源局 is one body and an extraction leaves blanks inside names.
 */
final class UnitList {

    private static final String[] JOINERS = {"以及", "和", "与", "及", "或"};
    private static final String[] LEADING = {"由", "请", "其中", "以及", "：", "*"};

    private final Passage text;
    private final Brackets brackets;
    private final List<NamedUnit> units = new ArrayList<>();
    private boolean openEnded;
    private int startOfLast;

    private UnitList(Passage text, Brackets brackets) {
        this.text = text;
        this.brackets = brackets;
    }

    static UnitList read(Passage text, Brackets brackets, int from, int to, Duty duty) {
        UnitList list = new UnitList(text, brackets);
        int start = from;
        int i = from;
        while (i < to) {
            int next = Math.min(list.brackets.skip(i), to);
            int joiner = next > i ? 0 : list.separatorAt(start, i, to);
            if (next > i) {
                i = next;
            } else if (joiner >= 0) {
                list.add(start, i, duty);
                start = i + joiner;
                i = Math.max(start, i + 1);
            } else {
                i++;
            }
        }
        list.add(start, to, duty);
        return list;
    }

    List<NamedUnit> units() {
        return units;
    }

    /** Whether others are meant as well: 等部门, 有关部门. */
    boolean openEnded() {
        return openEnded;
    }

    /** The length of what separates two names here: 0 for a mere blank, -1 if nothing does. */
    private int separatorAt(int start, int i, int to) {
        char c = text.charAt(i);
        if (c == '、' || c == '，' || c == '；' || c == '/' || c == '。') {
            return 1;
        }
        if (i > start
                && text.gapBefore(i)
                && UnitNames.mayEnd(text, start, i)
                && looksLikeUnit(i, to)
                && !isCutBeforeLevels(start, i, to)) {
            return 0;
        }
        for (String joiner : JOINERS) {
            if (text.startsWith(joiner, i)
                    && i + joiner.length() < to
                    && UnitNames.mayEnd(text, start, i)
                    && looksLikeUnit(i + joiner.length(), to)) {
                return joiner.length();
            }
        }
        return -1;
    }

    /** 各区（市）县政府 that a line end cut before 县政府 is one class of units. */
    private boolean isCutBeforeLevels(int start, int i, int to) {
        return UnitNames.awaitsLevels(text.folded(start, i))
                && UnitNames.isLevelOfMany(text.folded(i, endOfItem(i, to)));
    }

    private int endOfItem(int from, int to) {
        int end = from;
        while (end < to && end - from < 40 && "、，；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether what follows, up to the next 、, is a name in its own right. */
    private boolean looksLikeUnit(int from, int to) {
        String rest = text.folded(from, endOfItem(from, to));
        if (rest.equals("政府") || rest.equals("人民政府")) {
            return false;
        }
        int etc = rest.lastIndexOf('等');
        String name = etc >= 2 ? rest.substring(0, etc) : rest;
        if (UnitNames.kindOf(name) != UnitKind.ODD) {
            return true;
        }
        for (String joiner : JOINERS) {
            int at = name.indexOf(joiner);
            if (at >= 2 && UnitNames.kindOf(name.substring(0, at)) != UnitKind.ODD) {
                return true;
            }
        }
        return false;
    }

    private void add(int from, int to, Duty duty) {
        int start = afterLeading(from, to);
        int end = endOfName(text, start, to);
        openEnded |= end < to;
        if (start >= end) {
            return;
        }
        Duty own = duty;
        int bracket = lastOpening(start, end);
        if (bracket > start && brackets.closeOf(bracket) == end - 1) {
            NoteLabels.Kind label = NoteLabels.classify(text.folded(bracket + 1, end - 1));
            boolean role = label != null && label.namesUnits();
            own = role ? Duty.of(label) : own;
            end = role || RuleWords.states(text, bracket + 1, end - 1) ? bracket : end;
        }
        UnitKind kind = UnitNames.kindOf(text.folded(start, end));
        if (kind == UnitKind.ODD || kind == UnitKind.CLASS) {
            int action = UnitNames.endBeforeAction(text, start, end, kind);
            openEnded |= action < end && text.charAt(action) == '等';
            end = action;
            kind = UnitNames.kindOf(text.folded(start, end));
        }
        String folded = text.folded(start, end);
        if (kind == UnitKind.OPEN) {
            openEnded = true;
            return;
        }
        if (goesOnWithLast(start, folded)) {
            start = startOfLast;
            units.remove(units.size() - 1);
            folded = text.folded(start, end);
            kind = UnitKind.CLASS;
        }
        startOfLast = start;
        units.add(new NamedUnit(text.text(start, end), folded, kind, own, text.span(start, end)));
    }

    /** 各省、自治区、直辖市人民政府 is one class of units, and so is 各区县党委、政府. */
    private boolean goesOnWithLast(int start, String folded) {
        NamedUnit last = units.isEmpty() ? null : units.get(units.size() - 1);
        boolean next = last != null && text.at(start - 1) == '、' && last.kind() == UnitKind.CLASS;
        return next && UnitNames.isLevelOfMany(folded) && UnitNames.awaitsLevels(last.folded());
    }

    private int lastOpening(int start, int end) {
        for (int i = end - 1; i >= start && end - i <= 40; i--) {
            if ("（[〔【".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return start;
    }

    private int afterLeading(int from, int to) {
        int start = from;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : LEADING) {
                if (start + word.length() < to && text.startsWith(word, start)) {
                    start += word.length();
                    again = true;
                }
            }
        }
        return afterSubject(start, to);
    }

    /** 此项任务由A牵头: what stands before 由 is no part of the name. */
    private int afterSubject(int start, int to) {
        for (int i = start + 2; i < Math.min(start + 10, to - 2); i++) {
            if (text.charAt(i) == '由') {
                String before = text.folded(start, i);
                boolean subject =
                        before.endsWith("任务") || before.endsWith("工作") || before.endsWith("项") || before.endsWith("事项");
                return subject ? i + 1 : start;
            }
        }
        return start;
    }

    /** Where 等, 等部门, 等5个单位 begins at the end of a list; {@code to} if the list is whole. */
    static int endOfName(Passage text, int start, int to) {
        for (int i = to - 1; i > start && to - i <= 12; i--) {
            if (text.charAt(i) == '等' && isEtc(text, i + 1, to)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isEtc(Passage text, int from, int to) {
        int at = Numerals.endOfDigits(text, from, 3);
        at = at == from ? Numerals.endOfCjk(text, from, 3) : at;
        at = text.at(at) == '个' || text.at(at) == '家' ? at + 1 : at;
        if (at >= to) {
            return true;
        }
        String rest = text.folded(at, to);
        return rest.equals("部门")
                || rest.equals("单位")
                || rest.equals("地区")
                || rest.equals("区")
                || UnitNames.kindOf(rest) == UnitKind.OPEN;
    }
}

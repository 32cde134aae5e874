package org.jiedui.task.decomposition;

/**
 * Rules that a note or a sentence states for the notes after it: that the first unit named leads (列第一位的为牵头单位，下同),
 * that a unit answers for everything and is not named again (以下均需各区政府负责，不再列出).
 */
final class RuleWords {

    private static final String[] FIRST = {
        "第一位", "首位", "第一个", "排第一", "列第一", "排首", "列首", "首个", "排名第一", "排在前", "列在前", "排名首"
    };
    private static final String[] NOT_AGAIN = {"不再", "不另行", "不另"};
    private static final String[] TOLD = {"列", "标注", "注明", "分工", "说明", "重复", "赘述"};
    private static final String[] ALL = {
        "均包括", "均涉及", "均含", "均需", "均须", "均由", "都需", "都由", "均要", "均应", "需由", "均为", "均", "需", "由"
    };
    private static final String[] ABOUT = {
        "以下", "具体", "各项", "任务", "措施", "工作", "事项", "内容", "所有", "全部", "上述", "后续", "举措", "条款"
    };

    private static final int FARTHEST = 12;

    private RuleWords() {}

    /** Whether the stretch says that something is not told again: 不再列出, 不再做分工. */
    static boolean isNotAgain(Passage text, int from, int to) {
        return contains(text, NOT_AGAIN, from, to) && contains(text, TOLD, from, to);
    }

    /** Whether the stretch says that a unit has part in everything (均涉及…), which counts beside 不再列出. */
    static boolean isOfAll(Passage text, int from, int to) {
        return text.find("均", from, to) >= 0 && contains(text, ALL, from, to);
    }

    /** Whether the stretch states a rule, or that the one before it holds from there on: 下同. */
    static boolean isRule(Passage text, Brackets brackets, int from, int to) {
        return saysSoBelow(text, brackets, from, to) || states(text, from, to);
    }

    /** 下同 in brackets is said of the word before them: 各区政府（含开发区，下同）. */
    private static boolean saysSoBelow(Passage text, Brackets brackets, int from, int to) {
        int i = from;
        while (i < to) {
            if (text.startsWith("下同", i)) {
                return true;
            }
            i = Math.max(i + 1, brackets.skip(i));
        }
        return false;
    }

    /** Whether the stretch says who leads, or who answers for everything. */
    static boolean states(Passage text, int from, int to) {
        return isFirstLeads(text, from, to) || isStanding(text, from, to) || isEachLeads(text, from, to);
    }

    /** 分别负责为各部门分别牵头 only explains a word. */
    private static boolean isEachLeads(Passage text, int from, int to) {
        return text.startsWith("分别负责", from) && text.find("牵头", from, to) >= 0
                || text.find("分工的为分别", from, to) >= 0
                || text.find("分别负责的为", from, to) >= 0;
    }

    private static boolean isFirstLeads(Passage text, int from, int to) {
        return contains(text, FIRST, from, to)
                && (text.find("牵头", from, to) >= 0
                        || text.find("主责", from, to) >= 0
                        || text.find("主办", from, to) >= 0
                        || text.find("第一责任", from, to) >= 0);
    }

    private static boolean isStanding(Passage text, int from, int to) {
        return isNotAgain(text, from, to) || (text.startsWith("以下", from) && contains(text, ALL, from, to));
    }

    static void read(Passage text, Brackets brackets, int from, int to, Note note) {
        note.fromNowOn |= text.find("下同", from, to) >= 0 || text.startsWith("以下", from);
        if (isFirstLeads(text, from, to)) {
            note.firstLeads = true;
            return;
        }
        if (isStanding(text, from, to) || isOfAll(text, from, to)) {
            int first = startOfUnits(text, from, to);
            int last = endOfUnits(text, first, to);
            UnitList list = UnitList.read(text, brackets, first, last, dutyAfter(text, last, to));
            boolean named = false;
            for (NamedUnit unit : list.units()) {
                if (unit.kind() != UnitKind.ODD) {
                    note.standing.add(unit);
                    named = true;
                }
            }
            if (!named && note.standing.isEmpty() && text.startsWith("以下", from) && !note.units.isEmpty()) {
                // （…，各区政府负责，以下不再列出）: the unit named last is meant
                note.standing.add(note.units.get(note.units.size() - 1));
            }
        }
    }

    /** After 以下各项任务均需; at the stretch's beginning where it begins with the unit (各区政府均为责任单位). */
    private static int startOfUnits(Passage text, int from, int to) {
        int at = from;
        boolean again = true;
        while (again && at < to) {
            again = false;
            for (String word : ABOUT) {
                if (text.startsWith(word, at)) {
                    at += word.length();
                    again = true;
                }
            }
        }
        for (String word : ALL) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return afterAll(text, at, to);
    }

    /** 落实均需各级政府参与: what stands before 均需 is no unit, so the unit stands behind it. */
    private static int afterAll(Passage text, int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + FARTHEST); i++) {
            for (String word : ALL) {
                if (text.startsWith(word, i)) {
                    boolean before = UnitNames.kindOf(text.folded(from, i)) != UnitKind.ODD;
                    return before ? from : i + word.length();
                }
            }
        }
        return from;
    }

    private static int endOfUnits(Passage text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean all = false;
            for (String word : ALL) {
                all |= text.startsWith(word, i) && UnitNames.endsLikeUnit(text, from, i);
            }
            if (all
                    || text.startsWith("不再", i)
                    || text.startsWith("结合", i)
                    || (i > from && closes(text, from, i, to))) {
                return i;
            }
        }
        return to;
    }

    private static boolean closes(Passage text, int from, int at, int to) {
        return DutyWords.at(text, at, to) != null && UnitNames.endsLikeUnit(text, from, at);
    }

    private static Duty dutyAfter(Passage text, int at, int to) {
        DutyWords.Phrase phrase = DutyWords.at(text, at, to);
        return phrase == null ? Duty.RESPONSIBLE : phrase.duty();
    }

    private static boolean contains(Passage text, String[] words, int from, int to) {
        for (String word : words) {
            if (text.find(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}

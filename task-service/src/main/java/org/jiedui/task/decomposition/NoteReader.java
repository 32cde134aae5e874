package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a note says, stretch by stretch between its commas: a label with its list (牵头单位：A、B), a list with its
 * duty (A、B按职责分工负责), a list that waits for the duty of the next stretch (A、B，C配合), a rule for later notes.
 */
final class NoteReader {

    private static final String[] REMARKS = {"推进", "完成", "另行明确", "另行通知", "推进中", "进行中", "实施中"};
    private static final String[] TOGETHER = {"会同", "联合", "协同", "商"};

    private final Passage text;
    private final Brackets brackets;
    private final Note note = new Note();
    private final List<int[]> waiting = new ArrayList<>();
    private NoteLabels.Kind label;
    private boolean said;
    private boolean notAgain;

    private NoteReader(Passage text, Brackets brackets) {
        this.text = text;
        this.brackets = brackets;
    }

    /** Reads the stretch as a note. Whether it is one, is for the caller to judge by what was found. */
    static Note read(Passage text, Brackets brackets, int from, int to) {
        NoteReader reader = new NoteReader(text, brackets);
        reader.notAgain = RuleWords.isNotAgain(text, from, to);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && brackets.skip(i) > i) {
                int end = Math.min(brackets.skip(i), to);
                reader.readRule(i + 1, end - 1);
                i = end - 1;
            } else if (i == to || isStop(text.charAt(i)) || isBeforeLabel(text, i)) {
                reader.readStretch(start, i);
                start = i + 1;
            } else if (i > start && text.gapBefore(i) && NoteLabels.at(text, i).isPresent()) {
                reader.readStretch(start, i);
                start = i;
            }
        }
        reader.finish();
        reader.note.spans.add(text.span(from, to));
        return reader.note;
    }

    /** 牵头单位：A、责任单位：B: the 、 before a label ends the list before it. */
    private static boolean isBeforeLabel(Passage text, int i) {
        return text.charAt(i) == '、' && NoteLabels.at(text, i + 1).isPresent();
    }

    /** Reads the cell of a table that names units: a mere list, or one that says more (A牵头，B配合). */
    static Note readCell(Passage cell, Duty duty) {
        Brackets brackets = Brackets.in(cell);
        Note note = read(cell, brackets, 0, cell.length());
        if (note.evidence != Note.Evidence.SAID) {
            note.units.clear();
            UnitList list = UnitList.read(cell, brackets, 0, cell.length(), duty);
            note.units.addAll(list.units());
            note.openEnded = list.openEnded();
        }
        return note;
    }

    private static boolean isStop(char c) {
        return c == '，' || c == '；' || Glyphs.isFullStop(c);
    }

    private void readStretch(int from, int to) {
        if (from >= to) {
            return;
        }
        Optional<NoteLabels.Label> next = NoteLabels.at(text, from);
        int start = next.map(NoteLabels.Label::end).orElse(from);
        if (next.isPresent()) {
            said = true;
            label = next.get().kind();
        }
        boolean rule = RuleWords.isRule(text, brackets, from, to) || (notAgain && RuleWords.isOfAll(text, from, to));
        if (next.isEmpty() && rule) {
            RuleWords.read(text, brackets, from, to, note);
        } else if (label == null || label.namesUnits()) {
            readUnits(start, to);
        } else {
            readOther(start, to);
        }
    }

    /** A rule in brackets of its own behind the last unit: 各区政府（列第一位的为牵头单位，下同）. */
    private void readRule(int from, int to) {
        if (from < to && RuleWords.states(text, from, to)) {
            RuleWords.read(text, brackets, from, to, note);
        }
    }

    private void readOther(int from, int to) {
        switch (label) {
            case TIME -> note.times.add(new Note.Stretch(text, from, to));
            case PERSON -> note.personLeftOut = true;
            case SCOPE -> {
                String more = text.text(from, to);
                note.scope =
                        Optional.of(note.scope.map(scope -> scope + "，" + more).orElse(more));
            }
            case LEAD, RESPONSIBLE, SUPPORT, GUIDE -> throw new IllegalStateException("a label of units");
        }
    }

    private void readUnits(int from, int to) {
        boolean dated = Glyphs.isDigit(text.at(from)) && Numerals.endOfDigits(text, from, 5) == from + 4;
        if (dated || TimeExpressions.isTime(text, from, to)) {
            note.times.add(new Note.Stretch(text, from, to));
            return;
        }
        boolean together = false;
        boolean verb = false;
        int list = from;
        int item = from;
        int i = from;
        while (i < to) {
            if (brackets.skip(i) > i) {
                i = Math.min(brackets.skip(i), to);
                continue;
            }
            int join = endOfTogether(item, list, i, to);
            if (join > i) {
                addAll(list, i, Duty.LEAD);
                together = true;
                verb = true;
                said = true;
                list = join;
                item = join;
                i = join;
                continue;
            }
            DutyWords.Phrase phrase = DutyWords.at(text, i, to);
            if (phrase != null && closesList(list, item, i, to, phrase)) {
                addAll(list, i, together ? Duty.SUPPORT : phrase.duty());
                note.shared |= phrase.shared();
                note.apart |= phrase.apart();
                together = false;
                verb = true;
                said = true;
                list = phrase.end();
                item = list;
                i = list;
                continue;
            }
            item = text.charAt(i) == '、' ? i + 1 : item;
            i++;
        }
        if (together) {
            addAll(list, to, Duty.SUPPORT);
        } else if (!verb) {
            keep(list, to);
        }
    }

    /** The index after 会同 where it joins two lists, or opens one; {@code i} otherwise. */
    private int endOfTogether(int item, int list, int i, int to) {
        for (String word : TOGETHER) {
            if (text.startsWith(word, i) && i + word.length() < to) {
                boolean opens = i == list && word.length() == 2;
                boolean joins = i > item && UnitNames.endsLikeUnit(text, item, i);
                int end = i + word.length();
                boolean nameGoesOn = text.at(end) == '会' || text.at(end) == '务' || text.at(end) == '业';
                return (opens || joins) && !nameGoesOn ? end : i;
            }
        }
        return i;
    }

    private boolean closesList(int list, int item, int at, int to, DutyWords.Phrase phrase) {
        boolean whole = phrase.end() == to;
        if (!whole && !phrase.strong()) {
            return false;
        }
        if (at == list) {
            return true;
        }
        int end = UnitList.endOfName(text, item, at);
        boolean unit = UnitNames.kindOf(text.folded(item, end)) != UnitKind.ODD;
        return unit || (whole && phrase.strong() && at - item <= 12);
    }

    /** What neither looks like a unit nor is given a duty is a remark. */
    private void dropOdd(int told) {
        for (int i = note.units.size() - 1; i >= told; i--) {
            if (note.units.get(i).kind() == UnitKind.ODD) {
                note.remarks.add(note.units.remove(i));
            }
        }
    }

    private void keep(int from, int to) {
        if (label != null) {
            addList(from, to, Duty.of(label));
        } else if (endsLikeRemark(from, to)) {
            String words = text.text(from, to);
            note.remarks.add(new NamedUnit(
                    words, text.folded(from, to), UnitKind.ODD, Duty.RESPONSIBLE, text.span(from, to)));
        } else {
            waiting.add(new int[] {from, to});
        }
    }

    /** 正在推进, 责任分工另行明确: how it stands, and nobody's name. */
    private boolean endsLikeRemark(int from, int to) {
        for (String word : REMARKS) {
            if (to - from > word.length() && text.startsWith(word, to - word.length())) {
                return true;
            }
        }
        return false;
    }

    private void addAll(int from, int to, Duty duty) {
        for (int[] list : waiting) {
            addList(list[0], list[1], duty);
        }
        waiting.clear();
        addList(from, to, duty);
    }

    private void addList(int from, int to, Duty duty) {
        UnitList list = UnitList.read(text, brackets, from, to, duty);
        note.units.addAll(list.units());
        note.openEnded |= list.openEnded();
    }

    private void finish() {
        boolean others = !note.units.isEmpty() || note.openEnded;
        int told = note.units.size();
        addAll(0, 0, others ? Duty.SUPPORT : Duty.RESPONSIBLE);
        if (others) {
            dropOdd(told);
        }
        note.evidence = said ? Note.Evidence.SAID : Note.Evidence.LISTED;
    }
}

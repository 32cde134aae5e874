package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the responsibility notes of a paragraph: brackets at its end or after a sentence, before or after the full stop,
 * and labels without brackets (责任单位：…). Brackets within a sentence are asides and no notes.
 */
final class NoteFinder {

    /** A note and where it stands in the paragraph. */
    record Found(int from, int to, Note note) {}

    private static final int LONGEST = 1500;

    private static final String[] ASIDES = {
        "以下简称", "以下统称", "以下合称", "下称", "简称", "含", "包括", "不含", "不包括", "见附", "详见", "参见", "附", "注：", "其中", "截至", "即", "例如",
        "指", "除", "试行", "征求", "讨论", "自20", "共", "约"
    };

    private static final String[] SUBJECTS = {"此项工作", "该项工作", "此项任务", "该项任务", "本项工作", "上述工作", "以上工作", "上述任务", "以上任务"};

    private final Passage text;
    private final Brackets brackets;
    private final int tail;
    private final List<Unresolved> unread;
    private final List<Found> found = new ArrayList<>();

    private NoteFinder(Passage text, List<Unresolved> unread) {
        this.text = text;
        this.unread = unread;
        this.brackets = Brackets.in(text);
        this.tail = startOfTail();
    }

    /** The notes of a paragraph in their order; those that follow one another directly are one. */
    static List<Found> find(Paragraph paragraph) {
        return find(paragraph, new ArrayList<>());
    }

    /** @param unread takes up brackets that speak of duties and yet cannot be read */
    static List<Found> find(Paragraph paragraph, List<Unresolved> unread) {
        if (paragraph.row().isPresent()) {
            return List.of();
        }
        NoteFinder finder = new NoteFinder(paragraph.text(), unread);
        finder.findAll(paragraph.bodyStart());
        return finder.found;
    }

    private void findAll(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            int close = isNoteBracket(c) ? closeOf(i) : -1;
            if (close > i) {
                tryBracket(start, i, close);
                i = close + 1;
            } else if (mayBeginLabel(start, i) && tryLabel(i)) {
                return;
            } else if (isSentenceStart(start, i) && trySentence(i, startOfNames(i))) {
                return;
            } else {
                i++;
            }
        }
    }

    private static boolean isNoteBracket(char c) {
        return c == '（' || c == '〔' || c == '[' || c == '【';
    }

    /** A bracket that an extraction lost at the very end of a paragraph is taken as closed there. */
    private int closeOf(int i) {
        int close = brackets.closeOf(i);
        boolean lost =
                close < 0 && text.length() - i < 200 && text.charAt(i) == '（' && text.find("）", i, text.length()) < 0;
        return lost ? text.length() : close;
    }

    private void tryBracket(int start, int open, int close) {
        if (close - open < 3 || close - open > LONGEST) {
            return;
        }
        boolean atEnd = close + 1 >= tail;
        boolean afterStop = open == start || isStop(text.at(open - 1));
        boolean beforeStop = isStop(text.at(close + 1));
        boolean beforeComma = text.at(close + 1) == '，' && endsInDuty(close);
        if (!atEnd && !afterStop && !beforeStop && !beforeComma || isAside(open + 1, close)) {
            return;
        }
        Note note = NoteReader.read(text, brackets, open + 1, close);
        boolean follows = !found.isEmpty() && found.get(found.size() - 1).to() == open;
        if (accepts(note, afterStop) || (follows && note.saysSomething() && note.units.isEmpty())) {
            add(open, Math.min(close + 1, text.length()), note);
        } else if (speaksOfDuty(open, close)) {
            String words = text.text(open, Math.min(close + 1, text.length()));
            unread.add(Unresolved.of(
                    Unresolved.Reason.UNREAD_NOTE, words, text.span(open, Math.min(close + 1, text.length()))));
        }
    }

    /** Within a sentence only what ends in a duty may be a note: 推进甲事（A负责），实施乙事（B牵头）。 */
    private boolean endsInDuty(int close) {
        return text.startsWith("负责", close - 2) || text.startsWith("牵头", close - 2) || text.startsWith("落实", close - 2);
    }

    private boolean speaksOfDuty(int from, int to) {
        return text.find("牵头", from, to) >= 0 || text.find("责任单位", from, to) >= 0 || text.find("职责分工", from, to) >= 0;
    }

    /** Where the stops and brackets begin with which the paragraph ends. */
    private int startOfTail() {
        int i = text.length();
        while (i > 0) {
            char c = text.at(i - 1);
            int open = brackets.openOf(i - 1);
            if (open >= 0 && isNoteBracket(text.charAt(open))) {
                i = open;
            } else if (isStop(c) || c == '.' || c == '，') {
                i--;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isStop(char c) {
        return Glyphs.isFullStop(c) || c == '；' || c == 0;
    }

    private boolean isAside(int from, int to) {
        for (String aside : ASIDES) {
            if (text.startsWith(aside, from)) {
                return NoteLabels.at(text, from).isEmpty();
            }
        }
        boolean example = text.at(from) == '如' && text.at(from + 1) != '皋' && text.at(from + 1) != '东';
        return example || text.charAt(from) == '《' || Numerals.endOfDigits(text, from, to - from) == to;
    }

    private static boolean accepts(Note note, boolean afterStop) {
        boolean rule = note.firstLeads || !note.standing.isEmpty();
        return switch (note.evidence) {
            case SAID ->
                note.saysSomebody()
                        || rule
                        || (!note.times.isEmpty() && note.units.isEmpty())
                        || note.scope.isPresent();
            case LISTED -> acceptsList(note, afterStop) || rule;
            case GUESSED, SENTENCE -> false;
        };
    }

    /** Bodies in brackets that end a sentence; a single one before the full stop may only explain a word. */
    private static boolean acceptsList(Note note, boolean afterStop) {
        long named = note.units.stream()
                .filter(unit -> UnitNames.isBody(unit.folded()))
                .count();
        long others = note.units.stream()
                .filter(unit -> unit.kind() != UnitKind.CLASS && !UnitNames.isBody(unit.folded()))
                .count();
        if (!afterStop && note.units.size() == 1) {
            note.evidence = Note.Evidence.GUESSED;
        }
        boolean classes = afterStop && note.units.stream().allMatch(unit -> unit.kind() == UnitKind.CLASS);
        return classes ? note.saysSomebody() : named > 0 && others * 2 <= named;
    }

    private boolean mayBeginLabel(int start, int i) {
        return i == start || text.gapBefore(i) || isStop(text.at(i - 1)) || Glyphs.isClose(text.at(i - 1));
    }

    private boolean tryLabel(int i) {
        NoteLabels.Label label = NoteLabels.at(text, i).orElse(null);
        if (label == null || text.length() - i > LONGEST || label.kind() == NoteLabels.Kind.SCOPE) {
            return false;
        }
        int end = text.length();
        while (end > label.end() && isStop(text.charAt(end - 1))) {
            end--;
        }
        if (end <= label.end()) {
            return false;
        }
        Note note = NoteReader.read(text, brackets, i, end);
        boolean noted = label.kind().namesUnits() ? note.saysSomebody() : i == 0 || !found.isEmpty();
        if (!noted
                || note.units.stream()
                                        .filter(unit -> unit.kind() == UnitKind.ODD)
                                        .count()
                                * 2
                        > note.units.size()) {
            return false;
        }
        add(i, text.length(), note);
        return true;
    }

    private boolean isSentenceStart(int start, int i) {
        return i > start && Glyphs.isFullStop(text.at(i - 1));
    }

    /** The index after 由 where the sentence begins with it or with 此项工作由; -1 if it does not. */
    private int startOfNames(int from) {
        int at = from;
        for (String subject : SUBJECTS) {
            at = text.startsWith(subject, from) ? from + subject.length() : at;
        }
        return text.at(at) == '由' ? at + 1 : -1;
    }

    /** 由A牵头，B配合。 as a paragraph's last sentence, nothing said in it but units and duties. */
    private boolean trySentence(int from, int names) {
        if (names < 0) {
            return false;
        }
        int end = from;
        while (end < text.length() && !Glyphs.isFullStop(text.charAt(end))) {
            end++;
        }
        if (end < tail || end - from > 200 || end - from < 6) {
            return false;
        }
        Note note = NoteReader.read(text, brackets, names, end);
        boolean whole = DutyWords.at(text, startOfDuty(from, end), end) != null;
        boolean clear = note.evidence == Note.Evidence.SAID
                && !note.units.isEmpty()
                && note.units.stream().noneMatch(unit -> unit.kind() == UnitKind.ODD);
        if (!clear || !whole) {
            return false;
        }
        note.evidence = Note.Evidence.SENTENCE;
        add(from, text.length(), note);
        return true;
    }

    /** Where the duty words that end the sentence begin; its end if it ends in something else. */
    private int startOfDuty(int from, int end) {
        for (int i = end - 2; i > from && end - i <= 16; i--) {
            DutyWords.Phrase phrase = DutyWords.at(text, i, end);
            if (phrase != null && phrase.end() == end && phrase.strong()) {
                return i;
            }
        }
        return end;
    }

    private void add(int from, int to, Note note) {
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && isOnlyStops(last.to(), from)) {
            merge(last.note(), note);
            found.set(found.size() - 1, new Found(last.from(), to, last.note()));
        } else {
            found.add(new Found(from, to, note));
        }
    }

    private boolean isOnlyStops(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isStop(text.charAt(i)) && text.charAt(i) != '，') {
                return false;
            }
        }
        return true;
    }

    /** Joins what a second note says to the first: （责任单位：A）（完成时限：…）. */
    static void merge(Note into, Note more) {
        into.units.addAll(more.units);
        into.spans.addAll(more.spans);
        into.times.addAll(more.times);
        into.remarks.addAll(more.remarks);
        into.standing.addAll(more.standing);
        into.openEnded |= more.openEnded;
        into.shared |= more.shared;
        into.apart |= more.apart;
        into.personLeftOut |= more.personLeftOut;
        into.firstLeads |= more.firstLeads;
        into.fromNowOn |= more.fromNowOn;
        into.scope = into.scope.or(() -> more.scope);
    }
}

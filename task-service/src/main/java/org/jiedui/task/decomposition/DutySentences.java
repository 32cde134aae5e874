package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * Reads who is tasked in a clause that has no responsibility note: by a sentence that begins with the unit
 * (由A牵头，会同B提出…; 请A…; A负责…), or by a heading that is nothing but a unit, with its duties behind it.
 */
final class DutySentences {

    private static final int LONGEST_LIST = 80;
    private static final int LONGEST_SENTENCE = 300;
    private static final String[] ASKING = {"由", "请", "责成", "委托", "责令"};
    private static final String[] DUTIES = {"负责", "牵头", "承担", "组织", "统筹", "配合", "协助", "指导", "做好"};

    private final Notes notes;

    DutySentences(Notes notes) {
        this.notes = notes;
    }

    /** What the clause's own paragraphs say together; empty if they task nobody. */
    Optional<Note> in(Node node) {
        Note all = null;
        for (Paragraph paragraph : node.paragraphs()) {
            if (paragraph.row().isEmpty()) {
                Passage text = paragraph.text();
                Brackets brackets = Brackets.in(text);
                int start = paragraph.bodyStart();
                Optional<Note> heading = paragraph == node.paragraphs().get(0)
                        ? ofHeading(node, text, brackets, start)
                        : Optional.empty();
                all = heading.isPresent() ? join(all, heading.get()) : all;
                for (int i = start; i < text.length() && heading.isEmpty(); i = endOfSentence(text, i) + 1) {
                    Optional<Note> said = ofSentence(text, brackets, i, endOfSentence(text, i));
                    all = said.isPresent() ? join(all, said.get()) : all;
                }
            }
        }
        return Optional.ofNullable(all);
    }

    private static Note join(Note into, Note more) {
        if (into == null) {
            return more;
        }
        NoteFinder.merge(into, more);
        return into;
    }

    private static int endOfSentence(Passage text, int from) {
        int end = from;
        while (end < text.length() && !Glyphs.isFullStop(text.charAt(end)) && text.charAt(end) != '；') {
            end++;
        }
        return end;
    }

    /** （一）市城市管理局。负责…: the heading names whose duties follow. */
    private Optional<Note> ofHeading(Node node, Passage text, Brackets brackets, int start) {
        int end = notes.headingOf(node).end();
        boolean duties = end < text.length() && end > start + 1 && startsWithAny(text, end, DUTIES) > end;
        if (!duties || end - start > LONGEST_LIST) {
            return Optional.empty();
        }
        UnitList list = UnitList.read(text, brackets, start, end - 1, Duty.RESPONSIBLE);
        return areUnits(list) ? Optional.of(note(list, text, start, end - 1)) : Optional.empty();
    }

    private static Optional<Note> ofSentence(Passage text, Brackets brackets, int from, int to) {
        int names = startsWithAny(text, from, ASKING);
        int end = to - from > LONGEST_SENTENCE ? from : endOfNames(text, brackets, names, to, names > from);
        if (end <= names) {
            return Optional.empty();
        }
        Note said = NoteReader.read(text, brackets, names, to);
        said.units.removeIf(unit -> unit.kind() == UnitKind.ODD);
        said.remarks.clear();
        if (said.units.stream().noneMatch(unit -> unit.duty() != Duty.SUPPORT)) {
            UnitList list = UnitList.read(text, brackets, names, end, Duty.RESPONSIBLE);
            said.units.clear();
            said.units.addAll(list.units());
        }
        said.evidence = Note.Evidence.SENTENCE;
        return Optional.of(said);
    }

    /**
     * Where the units end with which the sentence begins, and what they are to do begins; {@code from} if it does not
     * begin with units.
     *
     * @param asked whether a word such as 请 stands before them, so that any doing is theirs
     */
    private static int endOfNames(Passage text, Brackets brackets, int from, int to, boolean asked) {
        int last = Math.min(to, from + LONGEST_LIST);
        for (int i = from + 2; i < last; i++) {
            if (brackets.skip(i) > i) {
                i = brackets.skip(i) - 1;
                continue;
            }
            DutyWords.Phrase phrase = DutyWords.at(text, i, to);
            boolean duty = phrase != null && phrase.strong() || text.startsWith("会同", i);
            boolean action = asked && UnitNames.isAction(text, i);
            if ((duty || action) && areUnits(UnitList.read(text, brackets, from, i, Duty.RESPONSIBLE))) {
                return i;
            }
        }
        return from;
    }

    /** Units and nothing else, one of them at least a certain body: sentences about 各地 or 有关企业 task nobody. */
    private static boolean areUnits(UnitList list) {
        return list.units().stream().anyMatch(unit -> UnitNames.isBody(unit.folded()))
                && list.units().stream().noneMatch(unit -> unit.kind() == UnitKind.ODD);
    }

    private static Note note(UnitList list, Passage text, int from, int to) {
        Note note = new Note();
        note.units.addAll(list.units());
        note.openEnded = list.openEnded();
        note.spans.add(text.span(from, to));
        note.evidence = Note.Evidence.SENTENCE;
        return note;
    }

    private static int startsWithAny(Passage text, int from, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return from;
    }
}

package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins lines into paragraphs. A line goes on in the next one if its sentence is visibly unfinished; a heading alone on
 * its line is not an unfinished sentence.
 */
final class Paragraphs {

    /** A numbered line without a full stop is a heading up to this length, and a cut paragraph beyond it. */
    private static final int LONGEST_HEADING = 48;

    /** Without a number a line with a comma in it is running text from this length on. */
    private static final int LONGEST_MOTTO = 16;

    /** A line that names a kind of document at its end is a title up to this length. */
    private static final int LONGEST_TITLE = 120;

    /** A bracket that never closes holds no more lines than this together. */
    private static final int MOST_LINES_IN_BRACKET = 8;

    private final SourceText source;
    private final MarkReader marks;
    private final WrapWidth wrap;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private final List<Line> open = new ArrayList<>();
    private Passage openText;
    private Optional<Mark> openMark = Optional.empty();
    private int openBrackets;
    private int linesInBracket;
    private boolean sentences;

    private Paragraphs(SourceText source, MarkReader marks, WrapWidth wrap) {
        this.source = source;
        this.marks = marks;
        this.wrap = wrap;
    }

    static List<Paragraph> of(SourceText source) {
        List<Line> whole = Lines.of(source);
        MarkReader marks = new MarkReader(MarkReader.usesDecimals(passages(source, whole)));
        List<Line> lines = parted(source, whole, marks);
        List<Passage> passages = passages(source, lines);
        PageFurniture furniture = PageFurniture.of(passages);
        Tables tables = Tables.of(source, lines, passages, marks);
        Contents contents = Contents.of(passages, marks);
        Paragraphs joiner = new Paragraphs(source, marks, WrapWidth.of(furniture.without(lines)));
        for (int i = 0; i < lines.size(); i++) {
            if (tables.isTaken(i)) {
                joiner.close();
                tables.rowAt(i).ifPresent(joiner.paragraphs::add);
            } else if (!contents.isTaken(i) && !furniture.isTaken(i)) {
                joiner.add(lines.get(i), passages.get(i));
            }
        }
        joiner.close();
        return joiner.paragraphs;
    }

    private static List<Passage> passages(SourceText source, List<Line> lines) {
        List<Passage> passages = new ArrayList<>(lines.size());
        for (Line line : lines) {
            passages.add(Passage.of(source, List.of(line)));
        }
        return passages;
    }

    private static List<Line> parted(SourceText source, List<Line> lines, MarkReader marks) {
        GluedClauses glued = new GluedClauses(source, marks);
        List<Line> parted = new ArrayList<>(lines.size());
        for (Line line : lines) {
            parted.addAll(glued.part(line, Passage.of(source, List.of(line))));
        }
        return parted;
    }

    private void add(Line line, Passage text) {
        if (text.length() == 0) {
            return;
        }
        Optional<Mark> mark = marks.read(text);
        if (open.isEmpty() || mark.isPresent() || beginsAnew(text) || !goesOn(line, text)) {
            close();
            openMark = mark;
        }
        open.add(line);
        openText = text;
        count(text);
    }

    private void count(Passage text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '《') {
                openBrackets++;
            } else if (c == '）' || c == '》') {
                openBrackets = Math.max(0, openBrackets - 1);
            }
            sentences |= Glyphs.isFullStop(c) || c == '；' || isRunningText(text) && c == '，';
        }
        linesInBracket = openBrackets > 0 ? linesInBracket + 1 : 0;
    }

    private boolean isRunningText(Passage text) {
        return openMark.isEmpty() && text.length() > LONGEST_MOTTO;
    }

    private void close() {
        if (!open.isEmpty()) {
            paragraphs.add(Paragraph.of(Passage.of(source, open), openMark));
        }
        open.clear();
        openMark = Optional.empty();
        openBrackets = 0;
        linesInBracket = 0;
        sentences = false;
    }

    /** Dashes, bullets, labels and the like begin a paragraph whatever stood before. */
    private static boolean beginsAnew(Passage text) {
        char c = text.at(0);
        boolean bullet = "●•■◆★▲□○◇※·".indexOf(c) >= 0;
        boolean dash = Glyphs.isDash(c) && Glyphs.isDash(text.at(1));
        return bullet
                || dash
                || PartLabels.isAnnexLabel(text)
                || NoteLabels.at(text, 0).isPresent()
                || DateLine.isDate(text);
    }

    private boolean goesOn(Line line, Passage text) {
        Line lastLine = open.get(open.size() - 1);
        char last = openText.at(openText.length() - 1);
        if (openBrackets > 0 && linesInBracket <= MOST_LINES_IN_BRACKET) {
            return true;
        }
        boolean bareNumber =
                open.size() == 1 && openMark.isPresent() && openMark.get().end() >= openText.length();
        if (bareNumber || last == '，' || last == '、') {
            return true;
        }
        boolean label = open.size() == 1 && NoteLabels.at(openText, 0).isPresent();
        if (label && UnitNames.isCut(openText.toString(), text.toString())) {
            return true;
        }
        if (wrap.isFull(lastLine)) {
            return goesOnAtMargin(line, last);
        }
        return !finishes(last) && isBody();
    }

    private boolean goesOnAtMargin(Line line, char last) {
        boolean newParagraph = wrap.indented()
                && line.indent() >= 2
                && open.get(open.size() - 1).indent() < line.indent();
        if (newParagraph) {
            return false;
        }
        return !finishes(last) || (wrap.indented() && line.indent() < 2 && last != '：');
    }

    private static boolean finishes(char last) {
        return Glyphs.isFullStop(last)
                || last == '；'
                || last == '：'
                || last == '…'
                || last == '”'
                || last == '’'
                || last == '」'
                || last == '"'
                || Glyphs.isClose(last);
    }

    /** Whether what is open is running text, so that its missing full stop means a cut. */
    private boolean isBody() {
        int length = 0;
        for (Line line : open) {
            length += line.length();
        }
        boolean title = length <= LONGEST_TITLE && Title.kindOf(openText.toString()) != null;
        return sentences || (length > LONGEST_HEADING && !title);
    }
}

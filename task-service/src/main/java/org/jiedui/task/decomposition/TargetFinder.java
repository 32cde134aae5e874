package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is to be reached by when, sentence by sentence: figures, and states and steps with their time. */
final class TargetFinder {

    private static final int LONGEST = 200;
    private static final int LONGEST_SENTENCE = 1000;

    private final int documentYear;
    private final List<Target> targets = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    /** @param documentYear the year in which the document speaks; 0 if it does not tell */
    TargetFinder(int documentYear) {
        this.documentYear = documentYear;
    }

    List<Target> targets() {
        return targets;
    }

    List<Unresolved> unresolved() {
        return unresolved;
    }

    void read(Paragraph paragraph, List<NoteFinder.Found> notes, String clausePath) {
        Passage text = paragraph.text();
        int start = paragraph.bodyStart();
        int note = 0;
        for (int i = start; i <= text.length(); i++) {
            boolean atNote = note < notes.size() && notes.get(note).from() == i;
            boolean stop = i == text.length() || Glyphs.isFullStop(text.charAt(i)) || text.charAt(i) == '；';
            if (stop || atNote || i - start >= LONGEST_SENTENCE) {
                readSentence(text, start, i, clausePath);
                start = i + 1;
                if (atNote) {
                    readNote(text, notes.get(note), clausePath);
                    i = notes.get(note).to() - 1;
                    start = notes.get(note).to();
                    note++;
                }
            }
        }
    }

    private void readSentence(Passage text, int from, int to, String clausePath) {
        if (from >= to) {
            return;
        }
        List<TimeExpressions.Time> times = TimeExpressions.find(text, from, to, documentYear);
        List<Indicators.Indicator> figures = Indicators.find(text, from, to);
        for (Indicators.Indicator figure : figures) {
            int begin = startOfPhrase(text, figure.from(), from);
            int end = endOfPhrase(text, figure.to(), to);
            TimeExpressions.Time time = lastBefore(times, figure.from());
            int afterTime = time == null ? begin : Math.max(begin, time.to());
            add(text, begin, end, time, Optional.of(figure), afterTime, clausePath);
        }
        for (int i = 0; i < times.size(); i++) {
            TimeExpressions.Time time = times.get(i);
            int next = i + 1 < times.size() ? times.get(i + 1).from() : to;
            boolean told = figures.stream().anyMatch(figure -> figure.from() >= time.to() && figure.from() < next);
            if (!told) {
                boolean leads = time.to() < next && text.at(time.to()) == '，' || time.kind() == Target.Kind.TARGET;
                int begin = leads ? time.from() : startOfPhrase(text, time.from(), from);
                int end = leads ? next : endOfPhrase(text, time.to(), next);
                add(text, begin, end, time, Optional.empty(), end, clausePath);
            }
        }
    }

    private void readNote(Passage text, NoteFinder.Found found, String clausePath) {
        for (Note.Stretch stretch : found.note().times) {
            boolean here = stretch.text() == text;
            for (TimeExpressions.Time time : TimeExpressions.findInNote(
                    text, stretch.from(), here ? stretch.to() : stretch.from(), documentYear)) {
                add(text, stretch.from(), stretch.to(), time, Optional.empty(), stretch.to(), clausePath);
            }
        }
    }

    /** @param afterTime where what is measured may begin */
    private void add(
            Passage text,
            int from,
            int to,
            TimeExpressions.Time time,
            Optional<Indicators.Indicator> figure,
            int afterTime,
            String clausePath) {
        int end = to;
        while (end > from + 1 && "，、；".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        end = Math.min(end, from + LONGEST);
        Span span = text.span(from, end);
        if (time != null && time.kind() == Target.Kind.DEADLINE && time.year().isEmpty()) {
            unresolved.add(Unresolved.of(Unresolved.Reason.NO_YEAR, text.text(from, end), span));
        }
        targets.add(new Target(
                text.text(from, end),
                span,
                time == null ? Target.Kind.TARGET : time.kind(),
                figure.map(found -> text.text(found.from(), found.to())),
                figure.flatMap(found -> FigureReader.read(text, found, afterTime, to)),
                time == null ? Optional.empty() : Optional.of(text.text(time.from(), time.to())),
                time == null ? Optional.empty() : time.year(),
                time == null ? Optional.empty() : time.dueOn(),
                clausePath));
    }

    private static TimeExpressions.Time lastBefore(List<TimeExpressions.Time> times, int at) {
        TimeExpressions.Time last = null;
        for (TimeExpressions.Time time : times) {
            last = time.from() < at ? time : last;
        }
        return last;
    }

    private static int startOfPhrase(Passage text, int at, int from) {
        int start = at;
        while (start > from && "，：。；".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int endOfPhrase(Passage text, int at, int to) {
        int end = at;
        while (end < to && "，；。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}

package org.jiedui.task.decomposition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Takes a figure apart: what is measured, how it compares, the number, its unit. */
final class FigureReader {

    /** No figure of a plan is longer, and reading a number takes time by the square of its length. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST_NAME = 40;

    private static final String[] AT_LEAST = {"以上的", "以上"};
    private static final String[] AT_MOST = {"以内", "以下"};
    private static final String[] ABOUT = {"左右"};

    private static final Set<String> NO_LESS = Set.of("不低于", "不少于");
    private static final Set<String> NO_MORE = Set.of("不超过", "不高于", "控制在");
    private static final Set<String> MORE = Set.of("超过", "突破");
    private static final Set<String> UP = Set.of("提高", "提升", "增长", "增加", "新增", "净增");
    private static final Set<String> DOWN = Set.of("下降", "降低", "压减");

    /** Words between the verb and the number, or before the verb, that name nothing. */
    private static final String[] FILLERS = {
        "至少", "大约", "分别", "累计", "力争", "确保", "实现", "争取", "均", "约", "近", "超", "逾", "到", "至", "将", "应", "要", "需", "再", "和", "达", "为"
    };

    private final Passage text;
    private final Indicators.Indicator found;
    private final String verb;

    private FigureReader(Passage text, Indicators.Indicator found) {
        this.text = text;
        this.found = found;
        this.verb = text.folded(found.from(), found.afterVerb());
    }

    /**
     * @param from where the phrase begins in which the figure stands, after the time that it may begin with
     * @param to where the phrase ends
     */
    static Optional<Figure> read(Passage text, Indicators.Indicator found, int from, int to) {
        String number = text.folded(found.number(), found.afterNumber());
        boolean readable = number.length() <= MOST_DIGITS && number.indexOf('.') == number.lastIndexOf('.');
        return readable ? Optional.of(new FigureReader(text, found).read(from, to)) : Optional.empty();
    }

    private Figure read(int from, int to) {
        String digits = text.folded(found.number(), found.afterNumber()).replace(",", "");
        int unit = found.afterNumber();
        int comparison = startOfComparison();
        return new Figure(
                name(from, to), comparison(), change(), new BigDecimal(digits), text.text(unit, comparison));
    }

    private int startOfComparison() {
        for (String[] words : new String[][] {AT_LEAST, AT_MOST, ABOUT}) {
            for (String word : words) {
                if (text.startsWith(word, found.to() - word.length())) {
                    return found.to() - word.length();
                }
            }
        }
        return found.to();
    }

    private Figure.Comparison comparison() {
        String after = text.folded(startOfComparison(), found.to());
        char before = text.at(found.number() - 1);
        if (after.startsWith("以上") || NO_LESS.contains(verb) || text.startsWith("至少", found.number() - 2)) {
            return Figure.Comparison.AT_LEAST;
        }
        if (!after.isEmpty() && !after.equals("左右") || NO_MORE.contains(verb)) {
            return Figure.Comparison.AT_MOST;
        }
        if (MORE.contains(verb) || before == '超' || before == '逾') {
            return Figure.Comparison.MORE_THAN;
        }
        return after.equals("左右") || before == '约' || before == '近'
                ? Figure.Comparison.ABOUT
                : Figure.Comparison.EXACTLY;
    }

    private Optional<Figure.Change> change() {
        boolean arrives = text.at(found.afterVerb()) == '到' || text.at(found.afterVerb()) == '至';
        if (arrives) {
            return Optional.empty();
        }
        return UP.contains(verb)
                ? Optional.of(Figure.Change.INCREASE)
                : DOWN.contains(verb) ? Optional.of(Figure.Change.DECREASE) : Optional.empty();
    }

    /** 培训护理员200人, 合格率达到98%, 建成10个园区: the name stands between, before or behind. */
    private Optional<String> name(int from, int to) {
        String between = bare(found.afterVerb(), found.number());
        if (!between.isEmpty()) {
            return Optional.of(between);
        }
        String before = bare(Math.min(from, found.from()), found.from());
        String behind = bare(found.to(), to);
        boolean counts = Indicators.isWeak(verb) || verb.equals("新增") || verb.equals("净增");
        String first = counts ? behind : before;
        String name = first.isEmpty() ? (counts ? before : behind) : first;
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private String bare(int from, int to) {
        int start = from;
        int end = to;
        boolean again = true;
        while (again) {
            again = false;
            for (String filler : FILLERS) {
                if (start + filler.length() <= end && text.startsWith(filler, start)) {
                    start += filler.length();
                    again = true;
                } else if (start + filler.length() <= end && text.startsWith(filler, end - filler.length())) {
                    end -= filler.length();
                    again = true;
                }
            }
        }
        while (start < end && "，、；：。的—”".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return end - start < 2 || end - start > LONGEST_NAME ? "" : text.text(start, end);
    }
}

package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Finds figures to be reached: 达到95%以上, 不低于30件, 建成10个. */
final class Indicators {

    /**
     * A figure with the words that make it a target.
     *
     * @param from where the verb begins
     * @param number where the number begins
     * @param to where the measure ends
     */
    record Indicator(int from, int afterVerb, int number, int afterNumber, int to) {}

    /** A verb before a figure. */
    private record Verb(int from, int to) {}

    /** Words that are used for nothing but figures; they count before the others, wherever they stand. */
    private static final String[] STRONG = {
        "达到", "达", "超过", "不低于", "不少于", "不超过", "不高于", "提高到", "提高至", "提升到", "提升至", "提高", "提升", "降至", "降到", "下降到", "下降至", "下降",
        "降低", "控制在", "增至", "增加到", "增长到", "增长", "压减", "压缩至", "压缩到", "缩短至", "突破", "保持在", "稳定在", "新增", "净增"
    };

    private static final String[] WEAK = {
        "增加", "覆盖", "建成", "建设", "新建", "改造", "培育", "打造", "引进", "培训", "完成", "实现", "创建", "认定", "力争", "形成", "推广"
    };

    private static final String MAGNITUDES = "十百千万亿";

    /** The longer ones first. */
    private static final String[] MEASURES = {
        "个百分点", "百分点", "个工作日", "工作日", "个小时", "小时", "分钟", "个月", "平方公里", "平方千米", "平方米", "立方米", "公里", "公顷", "公斤", "标准煤", "吨标准煤",
        "人次", "人日", "美元", "瓦时", "瓦", "张床位", "床位", "%", "‰", "个", "家", "项", "件", "人", "名", "元", "亩", "处", "座", "条", "次", "所",
        "辆", "吨", "套", "户", "类", "批", "对", "场", "张", "台", "只", "册", "米", "倍", "种", "支", "岁", "天", "日", "时", "分", "款", "篇",
        "株", "头", "升", "度", "级", "艘", "架", "间", "栋", "届", "期"
    };

    private static final String[] BOUNDS = {"以上的", "以上", "以内", "以下", "左右"};

    private static final int REACH = 12;

    private Indicators() {}

    static List<Indicator> find(Passage text, int from, int to) {
        List<Indicator> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            if (!Glyphs.isDigit(text.charAt(i)) || i > 0 && Glyphs.isWord(text.at(i - 1))) {
                i++;
                continue;
            }
            int end = endOfFigure(text, i, to);
            Verb verb = verbBefore(text, i, from);
            int measure = endOfMeasure(text, end, to);
            if (verb != null && measure > end) {
                int number = end;
                end = endOf(BOUNDS, text, measure, to);
                found.add(new Indicator(verb.from(), verb.to(), i, number, end));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private static int endOfFigure(Passage text, int from, int to) {
        int end = from;
        while (end < to && (Glyphs.isDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == ',')) {
            end++;
        }
        return end;
    }

    /** Whether the verb counts what stands behind the figure, rather than measuring what stands before it. */
    static boolean isWeak(String verb) {
        return List.of(WEAK).contains(verb);
    }

    private static Verb verbBefore(Passage text, int digit, int from) {
        int first = Math.max(from, digit - REACH);
        Verb strong = lastOf(STRONG, text, first, digit);
        return strong != null ? strong : lastOf(WEAK, text, first, digit);
    }

    private static Verb lastOf(String[] verbs, Passage text, int first, int digit) {
        for (int i = digit - 1; i >= first; i--) {
            for (String verb : verbs) {
                if (text.startsWith(verb, i) && i + verb.length() <= digit && isClear(text, i + verb.length(), digit)) {
                    return longest(verbs, text, first, new Verb(i, i + verb.length()));
                }
            }
        }
        return null;
    }

    /** 下降到 rather than 降到, which it ends in. */
    private static Verb longest(String[] verbs, Passage text, int first, Verb found) {
        for (String verb : verbs) {
            int from = found.to() - verb.length();
            if (from < found.from() && from >= first && text.startsWith(verb, from)) {
                return new Verb(from, found.to());
            }
        }
        return found;
    }

    private static boolean isClear(Passage text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("，、；。：（）“”《》".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return from == to || text.charAt(to - 1) != '的';
    }

    /** Where the measure ends that begins at {@code from}; {@code from} if none does. */
    private static int endOfMeasure(Passage text, int from, int to) {
        int unit = from;
        while (unit < to && MAGNITUDES.indexOf(text.charAt(unit)) >= 0) {
            unit++;
        }
        int end = endOf(MEASURES, text, unit, to);
        boolean round = unit > from && (text.charAt(unit - 1) == '万' || text.charAt(unit - 1) == '亿');
        return end > unit || round ? end : from;
    }

    private static int endOf(String[] words, Passage text, int from, int to) {
        for (String word : words) {
            if (text.startsWith(word, from) && from + word.length() <= to) {
                return from + word.length();
            }
        }
        return from;
    }
}

package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;

/** Finds figures to be reached: 达到95%以上, 不低于30件, 建成10个. */
final class Indicators {

    /** @param from where the words begin that make the figure a target */
    record Indicator(int from, int to) {}

    /** Words that are used for nothing but figures; they count before the others, wherever they stand. */
    private static final String[] STRONG = {
        "达到", "达", "超过", "不低于", "不少于", "不超过", "不高于", "提高到", "提高至", "提升到", "提升至", "提高", "提升", "降至", "降到", "下降到", "下降",
        "降低", "控制在", "增至", "增加到", "增长到", "增长", "压减", "压缩至", "压缩到", "缩短至", "突破", "保持在", "稳定在", "新增"
    };

    private static final String[] WEAK = {
        "增加", "覆盖", "建成", "建设", "新建", "改造", "培育", "打造", "引进", "培训", "完成", "实现", "创建", "认定", "力争", "形成", "推广"
    };

    private static final String MEASURES = "%‰个家项件人名亿万千元公亩平处座条次所辆吨套户名类批对场张台只册米倍种支岁天日时分";
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
            int verb = verbBefore(text, i, from);
            boolean measured = end < to && MEASURES.indexOf(text.charAt(end)) >= 0;
            if (verb >= 0 && measured) {
                end = endOfMeasure(text, end, to);
                found.add(new Indicator(verb, end));
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

    private static int verbBefore(Passage text, int digit, int from) {
        int first = Math.max(from, digit - REACH);
        int strong = lastOf(STRONG, text, first, digit);
        return strong >= 0 ? strong : lastOf(WEAK, text, first, digit);
    }

    private static int lastOf(String[] verbs, Passage text, int first, int digit) {
        for (int i = digit - 1; i >= first; i--) {
            for (String verb : verbs) {
                if (text.startsWith(verb, i) && i + verb.length() <= digit && isClear(text, i + verb.length(), digit)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isClear(Passage text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("，、；。：（）“”《》".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return from == to || text.charAt(to - 1) != '的';
    }

    private static int endOfMeasure(Passage text, int from, int to) {
        int end = from + 1;
        while (end < to && end - from < 6 && MEASURES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        for (String word : new String[] {"百分点", "分点", "方米", "方公里", "公里", "里", "以上", "以内", "以下", "左右", "以上的"}) {
            if (text.startsWith(word, end) && end + word.length() <= to) {
                end += word.length();
            }
        }
        return end;
    }
}

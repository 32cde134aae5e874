package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page or a web site puts around a document and is no part of it. */
final class PageFurniture {

    private static final String[] FOOTERS = {
        "©",
        "Copyright",
        "copyright",
        "版权所有",
        "抄送",
        "（此件",
        "（联系",
        "联系人",
        "联系电话",
        "扫一扫",
        "分享到",
        "【打印",
        "【关闭",
        "打印本页",
        "关闭窗口",
        "上一篇",
        "下一篇",
        "相关链接",
        "相关附件",
        "附件下载",
        "责任编辑",
        "网站标识码",
        "网站地图",
        "主办：",
        "承办：",
        "信息公开选项",
        "公开方式",
        "公开属性",
        "主题词",
        "（信息公开",
        "信息来源",
        "来源："
    };

    /** A head or a foot that every page repeats. */
    private static final int LONGEST_HEAD = 40;

    /** Between the sign of a footnote in the text and the footnote there is at most a page. */
    private static final int LINES_OF_PAGE = 60;

    private final List<Passage> lines;
    private final BitSet taken = new BitSet();

    private PageFurniture(List<Passage> lines) {
        this.lines = lines;
    }

    /** Finds page numbers, the heads and feet beside them, and footnotes, all of which cut paragraphs in two. */
    static PageFurniture of(List<Passage> lines) {
        PageFurniture furniture = new PageFurniture(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (isPageNumber(lines.get(i))) {
                furniture.taken.set(i);
            }
        }
        furniture.takeRunningHeads();
        furniture.takeFootnotes();
        return furniture;
    }

    boolean isTaken(int line) {
        return taken.get(line);
    }

    List<Line> without(List<Line> all) {
        List<Line> left = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!taken.get(i)) {
                left.add(all.get(i));
            }
        }
        return left;
    }

    /** A line that comes again beside a page's number, or again and again with a page's number in it. */
    private void takeRunningHeads() {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!taken.get(i) && mayBeHead(lines.get(i))) {
                alike.computeIfAbsent(withoutNumber(lines.get(i)), unknown -> new ArrayList<>())
                        .add(i);
            }
        }
        BitSet numbers = (BitSet) taken.clone();
        for (List<Integer> places : alike.values()) {
            long beside = places.stream().filter(i -> isBeside(numbers, i)).count();
            long numbered = places.stream().filter(i -> endsInNumber(lines.get(i))).count();
            if (beside >= 2 || numbered >= 3 && numbered == places.size()) {
                places.forEach(taken::set);
            }
        }
    }

    private static boolean isBeside(BitSet numbers, int line) {
        return numbers.get(line + 1) || line > 0 && numbers.get(line - 1);
    }

    private static boolean mayBeHead(Passage line) {
        return line.length() >= 4
                && line.length() <= LONGEST_HEAD
                && !Glyphs.isFullStop(line.at(line.length() - 1))
                && NoteLabels.at(line, 0).isEmpty();
    }

    private static boolean endsInNumber(Passage line) {
        return withoutNumber(line).length() < line.length();
    }

    /** A head such as 某市人民政府公报 — 12 — without the number of its page. */
    private static String withoutNumber(Passage line) {
        int end = line.length();
        while (end > 0 && Glyphs.isDash(line.at(end - 1))) {
            end--;
        }
        int digits = end;
        while (digits > 0 && Glyphs.isDigit(line.at(digits - 1))) {
            digits--;
        }
        boolean apart = digits < end && (Glyphs.isDash(line.at(digits - 1)) || line.gapBefore(digits));
        int text = apart ? digits : line.length();
        while (apart && text > 0 && Glyphs.isDash(line.at(text - 1))) {
            text--;
        }
        return line.folded(0, text);
    }

    /** ①… at the foot of a page, whose sign stands within a sentence above. */
    private void takeFootnotes() {
        Map<Character, Integer> signs = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Passage line = lines.get(i);
            Integer mentioned = isCircled(line.at(0)) ? signs.get(line.at(0)) : null;
            if (mentioned != null && i - mentioned <= LINES_OF_PAGE) {
                taken.set(i);
            }
            for (int at = 1; at < line.length(); at++) {
                if (isCircled(line.charAt(at)) && Glyphs.isHan(line.charAt(at - 1))) {
                    signs.put(line.charAt(at), i);
                }
            }
        }
    }

    private static boolean isCircled(char c) {
        return c >= '①' && c <= '⑳';
    }

    /** A page's number between two lines: 3, — 3 —, 第3页. */
    private static boolean isPageNumber(Passage line) {
        int from = 0;
        int to = line.length();
        while (from < to && (Glyphs.isDash(line.charAt(from)) || line.charAt(from) == '·')) {
            from++;
        }
        while (to > from && (Glyphs.isDash(line.charAt(to - 1)) || line.charAt(to - 1) == '·')) {
            to--;
        }
        boolean named = line.at(from) == '第' && line.at(to - 1) == '页';
        int first = named ? from + 1 : from;
        int digits = Numerals.endOfDigits(line, first, 4);
        boolean rest = named ? to - digits <= 7 : digits == to;
        return digits > first && rest;
    }

    /** A line after a document's end: who gets copies, who owns the web page, who printed it. */
    static boolean isFooter(Passage text) {
        for (String word : FOOTERS) {
            if (text.startsWith(word, 0)) {
                return true;
            }
        }
        int length = text.length();
        return length <= 60 && (text.startsWith("印发", length - 2) || text.contains("备案号") || text.contains("ICP备"));
    }
}

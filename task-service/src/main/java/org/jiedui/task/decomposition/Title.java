package org.jiedui.task.decomposition;

import java.util.List;
import java.util.Optional;

/**
 * The title over a part, which may run over several lines.
 *
 * @param kind what sort of document it says it is: 通知, 实施方案, …
 * @param end index of the first paragraph after it
 */
record Title(String text, String kind, int end) {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 80;

    private static final String[] REGISTER = {
        "索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "公开日期", "主题词", "有效性", "文号", "来源", "分类", "名称", "发布机构",
        "信息分类"
    };

    /** The longer ones first: the longest that fits is the kind. */
    private static final String[] KINDS = {
        "实施方案", "行动方案", "工作方案", "总体方案", "试点方案", "改革方案", "建设方案", "分工方案", "行动计划", "工作计划", "实施计划", "三年计划", "工作要点", "指导意见",
        "实施意见", "若干意见", "若干政策", "若干规定", "若干措施", "政策措施", "实施细则", "管理办法", "实施办法", "任务分工", "任务清单", "责任清单", "重点任务", "工作安排",
        "应急预案", "通知", "意见", "方案", "计划", "规划", "措施", "办法", "规定", "细则", "条例", "纲要", "清单", "目录", "要点", "预案", "指南", "决定",
        "决议", "通报", "公告", "通告", "批复", "函", "报告", "分工", "安排", "政策", "规则", "章程", "制度", "协议", "承诺", "一览表", "名单", "表"
    };

    /**
     * The title over a body. A web page repeats it above the document's own, with a sentence or two in between: the last
     * one before the body counts.
     */
    static Optional<Title> find(List<Paragraph> paragraphs, int from, int to) {
        StringBuilder text = new StringBuilder();
        Optional<Title> found = Optional.empty();
        boolean begun = false;
        int last = Math.min(to, from + MOST_LINES);
        for (int i = from; i < last && !isBody(paragraphs.get(i)); i++) {
            Passage line = paragraphs.get(i).text();
            if (Glyphs.isFullStop(line.at(line.length() - 1))) {
                begun = false;
                continue;
            }
            if (!begun) {
                text.setLength(0);
            }
            begun |= beginsTitle(line);
            int annex = PartLabels.read(line).map(PartLabels.AnnexLabel::title).orElse(0);
            text.append(line.text(annex, line.length()));
            String kind = kindOf(line.toString());
            if (kind != null) {
                found = Optional.of(new Title(text.toString(), kind, i + 1));
                // 关于印发《…方案》 may go on below with 的通知
                begun &= line.at(line.length() - 1) == '》';
            }
        }
        return found;
    }

    private static boolean isBody(Paragraph paragraph) {
        Passage text = paragraph.text();
        return paragraph.mark().isPresent()
                || paragraph.row().isPresent()
                || text.length() > LONGEST_LINE
                || (text.at(text.length() - 1) == '：' && !isRegisterLabel(text));
    }

    /** A line of the register that a web page puts above a document: 发文机关：. */
    private static boolean isRegisterLabel(Passage text) {
        for (String word : REGISTER) {
            if (text.startsWith(word, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsTitle(Passage line) {
        return line.contains("关于") || line.contains("印发") || line.contains("转发");
    }

    /** The kind of document that a line names at its end, leaving out （试行） and the like; null if none. */
    static String kindOf(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '）' && line.lastIndexOf('（', end - 1) >= 0) {
            end = line.lastIndexOf('（', end - 1);
        }
        while (end > 0 && line.charAt(end - 1) == '》') {
            end--;
        }
        if (end > 2 && line.startsWith("目录", end - 2)) {
            String ofContents = kindOf(line.substring(0, end - 2));
            if (ofContents != null) {
                return ofContents;
            }
        }
        for (String kind : KINDS) {
            if (line.startsWith(kind, end - kind.length()) && end >= kind.length()) {
                return kind;
            }
        }
        return null;
    }
}

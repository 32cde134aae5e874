package org.jiedui.task.decomposition;

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

    private PageFurniture() {}

    /** A page's number between two lines: 3, — 3 —, 第3页. */
    static boolean isPageNumber(Passage line) {
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

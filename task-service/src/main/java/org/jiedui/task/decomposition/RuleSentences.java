package org.jiedui.task.decomposition;

/** Reads rules for the notes that a document states in its text rather than in a note, often at its head or foot. */
final class RuleSentences {

    private static final int LONGEST = 400;

    private RuleSentences() {}

    static void read(Paragraph paragraph, NoteRules rules) {
        Passage text = paragraph.text();
        boolean again = text.contains("不再") && (text.contains("列") || text.contains("注明") || text.contains("标注"));
        boolean first = text.contains("牵头") && (text.contains("位") || text.contains("首"));
        boolean scope = text.contains("适用范围") || text.contains("实施范围");
        if (text.length() > LONGEST || !(again || first || scope || text.contains("下同"))) {
            return;
        }
        Note stated = new Note();
        Brackets brackets = Brackets.in(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean stop =
                    i == text.length() || Glyphs.isFullStop(text.charAt(i)) || "，；（）：".indexOf(text.charAt(i)) >= 0;
            if (stop) {
                if (i > start && RuleWords.isRule(text, brackets, start, i)) {
                    RuleWords.read(text, brackets, start, i, stated);
                }
                start = i + 1;
            }
        }
        stated.fromNowOn = true;
        rules.state(stated);
        if (scope) {
            readScope(text, rules);
        }
    }

    /** 未注明适用范围的，均为全国: the scope of every note that tells none. */
    private static void readScope(Passage text, NoteRules rules) {
        boolean byDefault = text.contains("未") || text.contains("除") || text.contains("无特别") || text.contains("没有");
        for (String word : new String[] {"均为", "均适用于", "适用于", "范围为"}) {
            int at = text.find(word, 0, text.length());
            if (byDefault && at >= 0) {
                int end = at + word.length();
                while (end < text.length() && "，。；）".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                rules.stateScope(text.text(at + word.length(), end));
                return;
            }
        }
    }

    /** 注：…, 备注：…: stands below what it is about. */
    static boolean isFootnote(Paragraph paragraph) {
        Passage text = paragraph.text();
        return text.startsWith("注：", 0)
                || text.startsWith("备注", 0)
                || text.startsWith("说明：", 0)
                || text.startsWith("*", 0);
    }
}

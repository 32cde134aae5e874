package org.jiedui.task.decomposition;

import java.text.Normalizer;

/**
 * What a single sign is, and the one sign that stands for all its variants when texts are matched: half-width brackets
 * become full-width, full-width digits half-width, traditional characters simplified, the look-alike radicals of a PDF
 * extraction real characters. One sign always stays one sign, so that positions hold.
 */
final class Glyphs {

    /** Stands for signs outside the basic plane, nearly always rare Han characters. */
    static final char RARE = '\uE000';

    private static final String TRADITIONAL = "責單牽頭負門導參與會協辦實業區縣發號條節總時間關務財農環規劃資監國廳黨團聯體統稅電銀衛醫設達據"
            + "對結標項類點機構員書長東廣灣滿進運動經濟創產屬開應領組執決級網證覽訊數錄檢驗測試內眾約計訂擬編製審後從個無"
            + "為於將過還這們處營藝術歸適範圍並見稱簡啟續強別終兩萬億貿館場車陸際慶衝託觀認識龍灘遼寧陽無錫濱漢瀋齊爾溝"
            + "貫徹議質優標準較報傳廠專賣債權"
            + "職鄉鎮園學織紀戰險視郵鐵氣遊養齡婦殘僑隊評訓變預備質畫費島階鞏飛顧績辭齒絡緊補諮詢權屆異圖獎勵擴減漁牧證產鏈廠礦軍陳鄭鄧";
    private static final String SIMPLIFIED = "责单牵头负门导参与会协办实业区县发号条节总时间关务财农环规划资监国厅党团联体统税电银卫医设达据"
            + "对结标项类点机构员书长东广湾满进运动经济创产属开应领组执决级网证览讯数录检验测试内众约计订拟编制审后从个无"
            + "为于将过还这们处营艺术归适范围并见称简启续强别终两万亿贸馆场车陆际庆冲托观认识龙滩辽宁阳无锡滨汉沈齐尔沟"
            + "贯彻议质优标准较报传厂专卖债权"
            + "职乡镇园学织纪战险视邮铁气游养龄妇残侨队评训变预备质画费岛阶巩飞顾绩辞齿络紧补咨询权届异图奖励扩减渔牧证产链厂矿军陈郑邓";

    private static final char[] FOLD = fold();

    private Glyphs() {}

    private static char[] fold() {
        char[] fold = new char[0x10000];
        for (int c = 0; c < fold.length; c++) {
            fold[c] = (char) c;
        }
        foldCompatible(fold, 0x2E80, 0x2FDF);
        foldCompatible(fold, 0xF900, 0xFAFF);
        foldCompatible(fold, 0xFF00, 0xFFEF);
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            fold[TRADITIONAL.charAt(i)] = SIMPLIFIED.charAt(i);
        }
        String from = "()（）,，;；:：!！?？｡､．﹒﹙﹚";
        String to = "（）（），，；；：：！！？？。、..（）";
        for (int i = 0; i < from.length(); i++) {
            fold[from.charAt(i)] = to.charAt(i);
        }
        return fold;
    }

    private static void foldCompatible(char[] fold, int first, int last) {
        for (int c = first; c <= last; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            if (plain.length() == 1) {
                fold[c] = plain.charAt(0);
            }
        }
    }

    static char fold(int codePoint) {
        return codePoint > 0xFFFF ? RARE : FOLD[codePoint];
    }

    static boolean isLineEnd(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** Blanks of every width, the invisible ones included; line ends too. */
    static boolean isBlank(int codePoint) {
        return codePoint <= ' '
                || codePoint == 0x7F
                || codePoint == 0xA0
                || codePoint == 0xAD
                || codePoint == 0x3000
                || codePoint == 0xFEFF
                || (codePoint >= 0x2000 && codePoint <= 0x200F)
                || (codePoint >= 0x2028 && codePoint <= 0x202F)
                || codePoint == 0x205F
                || codePoint == 0x2060
                || codePoint == 0x85;
    }

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇' || c == RARE;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Stands between the cells of a table. */
    static boolean isBar(int codePoint) {
        return codePoint == '\t' || codePoint == '|' || codePoint == '│' || codePoint == '｜';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F);
    }

    static boolean isWord(char c) {
        return isDigit(c) || isLatin(c);
    }

    static boolean isOpen(char c) {
        return closeOf(c) != 0;
    }

    static boolean isClose(char c) {
        return c == '）' || c == '〕' || c == ']' || c == '】' || c == '》' || c == '〉';
    }

    /** The bracket that closes this one, 0 if it opens nothing. */
    static char closeOf(char c) {
        return switch (c) {
            case '（' -> '）';
            case '〔' -> '〕';
            case '[' -> ']';
            case '【' -> '】';
            case '《' -> '》';
            case '〈' -> '〉';
            default -> 0;
        };
    }

    /** Ends a sentence for good; a semicolon does not. */
    static boolean isFullStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    static boolean isDash(char c) {
        return c == '—' || c == '－' || c == '-' || c == '–' || c == '―' || c == '─' || c == '~' || c == '～';
    }
}

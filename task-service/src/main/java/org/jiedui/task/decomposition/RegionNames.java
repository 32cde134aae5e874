package org.jiedui.task.decomposition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the names of regions and zones out of running text. */
final class RegionNames {

    private static final int LONGEST = 28;

    private static final String[] ENDINGS = {
        "区", "市", "县", "州", "盟", "旗", "省", "新城", "生态城", "科技城", "镇", "乡", "街道", "港区", "管委会", "兵团", "师", "园", "基地", "地区"
    };

    /** Words with which a sentence goes on after a name. */
    private static final String[] AFTER = {
        "进行", "开展", "建立", "结对", "结成", "结为", "对接", "对口", "签署", "签订", "共建", "共同", "实施", "围绕", "加强", "携手", "帮扶", "支援",
        "协作", "推进", "分别", "的", "等", "为", "之间", "双方", "两地", "两市", "两区", "两县", "两省", "缔结", "达成", "实行", "继续", "深化"
    };

    /** Words with which a sentence leads up to a name. */
    private static final String[] BEFORE = {
        "推动", "支持", "推进", "加强", "组织", "促进", "深化", "鼓励", "开展", "建立", "确定", "安排", "明确", "实施", "引导", "协调", "继续", "其中", "即",
        "由", "将", "使", "对", "是", "：", "“", "（", "—", "确立", "落实", "指导", "选定", "结合", "以", "在"
    };

    /** Words that make a name one of many. */
    private static final String[] GENERIC_PARTS = {
        "部分", "两", "各", "有关", "相关", "其他", "其它", "多个", "若干", "全国", "全市", "全省", "本市", "我市", "所在", "这"
    };

    private static final Set<String> GENERIC = Set.of(
            "区县", "县区", "县市", "市县", "省市", "市区", "城区", "地区", "功能区", "新区", "开发区", "高新区", "园区", "示范区", "试验区", "保税区",
            "中心城区", "城市", "乡镇", "街道", "镇街", "产业园", "产业园区", "东北地区", "东部地区", "中部地区", "西部地区", "沿海地区", "农村地区", "民族地区",
            "贫困地区", "脱贫地区", "发达地区", "欠发达地区", "受援地区", "支援地区", "受援市", "超市", "上市", "自治区", "直辖市", "基地", "社区", "景区", "合作园区",
            "协作区", "重点园区", "都市", "生态功能区", "主城区", "远城区", "环城区");

    private RegionNames() {}

    /** Where the name that begins at {@code from} ends; {@code from} if none does. */
    static int endOfName(Passage text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int verb = limit;
        for (int i = from + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (!Glyphs.isHan(c) && !Glyphs.isWord(c) || (startsWithAny(text, i, AFTER) && !belongsToName(text, i))) {
                verb = i;
                break;
            }
        }
        for (int end = verb; end > from + 1; end--) {
            if (isEnding(text, from, end)) {
                return end;
            }
        }
        return from;
    }

    /** Where the name that ends at {@code to} begins: after a separator or a word that leads up to it. */
    static int startOfName(Passage text, int from, int to) {
        int start = Math.max(from, to - LONGEST);
        for (int i = to - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (!Glyphs.isHan(c) && !Glyphs.isWord(c)) {
                start = i + 1;
                break;
            }
        }
        for (int i = start; i < to - 2; i++) {
            for (String word : BEFORE) {
                if (text.startsWith(word, i) && i + word.length() <= to - 2) {
                    start = Math.max(start, i + word.length());
                }
            }
        }
        return start;
    }

    static boolean isName(Passage text, int from, int to) {
        return from < to && endOfName(text, from, to) == to && !isGeneric(text.folded(from, to));
    }

    /** 各区县, 功能区: many or any, and no one region. */
    private static boolean isGeneric(String name) {
        for (String part : GENERIC_PARTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return GENERIC.contains(name);
    }

    /** 深汕特别合作区, 对口支援 …: a word that may also be part of a zone's name. */
    private static boolean belongsToName(Passage text, int at) {
        return text.startsWith("合作区", at) || text.startsWith("协作区", at) || text.startsWith("共建区", at);
    }

    private static boolean isEnding(Passage text, int from, int end) {
        for (String ending : ENDINGS) {
            if (end - from > ending.length() && text.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(Passage text, int at, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** The directory's answer for names that carry their city (天津河北区) or zone before their own name. */
    static Optional<String> resolve(String name, List<String> hints, UnitDirectory directory) {
        Optional<String> whole = directory.region(name, hints);
        for (int cut = Math.min(6, name.length() - 2); whole.isEmpty() && cut >= 2; cut--) {
            Optional<String> owner = directory.region(name.substring(0, cut), hints);
            if (owner.isPresent()) {
                whole = directory.region(name.substring(cut), List.of(owner.get()));
            }
        }
        return whole;
    }
}

package org.jiedui.task.decomposition;

import java.util.Set;

/** Tells by its wording what a name in a list of units is. A further kind of body is a further ending here. */
final class UnitNames {

    private static final int LONGEST = 45;

    /** How the names of single bodies end. */
    private static final String[] ENDINGS = {
        "局", "委", "厅", "部", "办", "署", "院", "会", "社", "分行", "支行", "总行", "农发行", "司", "处", "所", "站", "馆", "台", "校", "团",
        "队", "室", "组", "中心", "政府", "公司", "集团", "大学", "联", "协", "区", "县", "市", "州", "盟", "旗", "镇", "乡", "街道", "海关", "专班",
        "指挥部", "基地", "中央", "银行", "学会", "电力", "移动", "电信", "联通", "铁塔", "石油", "石化", "燃气", "水务", "党校", "交易所", "园",
        "电网", "管网", "人寿", "日报", "信保", "兵团", "直属库", "国铁", "国网", "农信", "港", "机场", "科", "人行", "法院", "检察院", "军分区", "省", "自治区", "控股"
    };

    /** Endings that look like a body's and belong to other words. */
    private static final String[] OTHER_ENDINGS = {
        "社会", "机会", "大会", "展会", "年会", "晚会", "例会", "盛会", "博览会", "交易会", "洽谈会", "推介会", "东部", "西部", "中部", "全部", "内部", "干部",
        "局部"
    };

    /** Common words that end like a body and are none. */
    private static final Set<String> COMMON = Set.of(
            "全部", "内部", "外部", "东部", "西部", "中部", "南部", "北部", "干部", "局部", "社会", "机会", "全会", "大会", "试行", "执行", "进行", "推行",
            "暂行", "运行", "同行", "场所", "小区", "社区", "全国", "全省", "全市", "全区", "全县", "城市", "上市", "超市", "成立大会", "市场", "本市",
            "我市", "我省", "本省", "地区", "园区", "灾区", "景区", "山区", "农村地区", "中西部", "东北", "下行", "上行", "队", "组", "城区");

    /** Levels of government, of which 各市、县（市、区）人民政府 names several in one. */
    private static final String[] LEVELS = {
        "省直管",
        "自治区",
        "自治州",
        "直辖市",
        "设区市",
        "设区的市",
        "计划单列市",
        "新疆生产建设兵团",
        "县级市",
        "市县",
        "区县",
        "县区",
        "市",
        "州",
        "县",
        "区",
        "旗",
        "盟",
        "乡",
        "镇",
        "街道",
        "人民政府",
        "政府",
        "党工委",
        "党委",
        "管委会",
        "和",
        "及"
    };

    private static final String[] COMPLETE = {"政府", "部门", "地区", "办事处", "管委会", "单位"};

    private static final String[] CLASS_ENDINGS = {
        "企业", "高校", "院校", "央企", "国企", "金融机构", "运营商", "街镇", "镇街", "乡镇", "各地", "学校", "机关"
    };

    private static final String[] PLACES = {"区", "县", "市", "州", "省", "盟", "旗", "镇", "乡", "街道", "园", "港", "基地", "城"};

    private static final String[] ACTIONS = {
        "等部门", "等单位", "等有关", "等相关", "制定", "研究", "编制", "推进", "推动", "组织", "开展", "建立", "提出", "出台", "完善", "加强", "统筹", "结合",
        "按照", "根据", "对", "修编", "修订", "起草", "拟定", "拟订", "做好", "抓好", "选派", "落实", "明确", "确定", "督促", "梳理", "汇总", "通报", "印发",
        "实施", "举办", "筹办", "建设", "搭建", "加快", "尽快", "抓紧", "进一步", "切实", "及时", "定期", "每", "于", "共同"
    };

    /** Behind such a sign the word before it is part of a name: 组织部, 研究室. */
    private static final String NAME_GOES_ON = "部室院办委局所厅处";

    /** After a class of units only what can be no part of a name: 各区政府结合实际…. */
    private static final String[] MANNERS = {"结合", "按照", "按", "根据", "依据", "参照", "在各自", "要", "落实", "履行", "承担", "做好"};

    private static final String[] OPEN_NOUNS = {"部门", "单位", "方面", "部委", "委办局", "厅局", "部门和单位", "部门及单位", "机构", "处室"};

    private static final String[] QUALIFIERS = {
        "国务院", "自治区", "中央", "国家", "全国", "全省", "全市", "全区", "全县", "有关", "相关", "其他", "其它", "责任", "职能", "市级", "省级", "区级",
        "县级", "市直", "省直", "区直", "县直", "各级", "所属", "和", "及", "与", "、", "各", "人民政府", "政府", "党委", "市委", "省委", "主管",
        "省", "市", "区", "县", "州", "级", "直", "等", "的", "本"
    };

    private static final String[] CLASS_STARTS = {
        "各", "有关", "相关", "所在", "涉及", "两市", "两地", "两省", "地方", "属地", "相应", "沿线", "试点", "辖区", "省级人民", "省级以上", "市级人民", "市级以上", "县级", "设区市",
        "设区的市", "市（", "县（", "区（", "省（", "区县", "市县", "县区", "乡镇", "镇街", "街道", "中央企业", "行业", "企业", "金融机构", "高校", "高等学校",
        "科研", "其他", "其它", "基层", "国有企业"
    };

    private UnitNames() {}

    static UnitKind kindOf(String name) {
        String bare = withoutBrackets(name);
        if (bare.length() < 2 || name.length() > LONGEST || COMMON.contains(bare)) {
            return UnitKind.ODD;
        }
        if (isNobodyInParticular(bare)) {
            return UnitKind.OPEN;
        }
        boolean class_ = startsAsClass(name) || bare.contains("有关") || bare.contains("相关");
        if (class_ && bare.length() <= 24) {
            return UnitKind.CLASS;
        }
        if (endsWithAny(bare, OPEN_NOUNS) || endsWithAny(bare, CLASS_ENDINGS)) {
            return UnitKind.CLASS;
        }
        return endsWithAny(bare, ENDINGS) && !endsWithAny(bare, OTHER_ENDINGS) ? UnitKind.NAMED : UnitKind.ODD;
    }

    /** Whether a class of units still wants its levels or its noun: 各市 before 县人民政府, 各区县党委 before 政府. */
    static boolean awaitsLevels(String name) {
        boolean many = name.startsWith("各") || name.startsWith("有关") || name.startsWith("相关");
        return many && name.length() <= 30 && !endsWithAny(name, COMPLETE);
    }

    /** Whether the name says nothing but a level: 县（市、区）人民政府, 直辖市人民政府, 政府. */
    static boolean isLevelOfMany(String name) {
        String rest = withoutBrackets(name);
        boolean again = true;
        while (again && !rest.isEmpty()) {
            again = false;
            for (String level : LEVELS) {
                if (rest.startsWith(level)) {
                    rest = rest.substring(level.length());
                    again = true;
                    break;
                }
            }
        }
        return rest.isEmpty() || rest.equals("办事处") || rest.equals("试点县") || rest.equals("试点县人民政府");
    }

    /** Whether the name is that of a body and not of a place: a bare list in brackets may be one of districts. */
    static boolean isBody(String name) {
        String bare = withoutBrackets(name);
        return kindOf(name) == UnitKind.NAMED && bare.length() <= 20 && !endsWithAny(bare, PLACES);
    }

    /**
     * Where the name that begins at {@code start} ends, if words follow that say what is to be done (财政部制定办法); {@code
     * to} if none do.
     */
    static int endBeforeAction(Passage text, int start, int to, UnitKind whole) {
        String[] actions = whole == UnitKind.CLASS ? MANNERS : ACTIONS;
        for (int i = start + 2; i < Math.min(to, start + LONGEST); i++) {
            for (String action : actions) {
                if (isAt(text, action, i) && kindOf(text.folded(start, i)) != UnitKind.ODD) {
                    return i;
                }
            }
        }
        return to;
    }

    /** Whether a word begins here that says what somebody is to do. */
    static boolean isAction(Passage text, int at) {
        for (String action : ACTIONS) {
            if (isAt(text, action, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Passage text, String action, int at) {
        return text.startsWith(action, at) && NAME_GOES_ON.indexOf(text.at(at + action.length())) < 0;
    }

    /** Whether a line end cut a name in two: what stands before it is none, and is one with what follows. */
    static boolean isCut(String before, String after) {
        String end = before.substring(lastSeparator(before) + 1);
        int separator = 0;
        while (separator < after.length() && separator < LONGEST && "、，；。（".indexOf(after.charAt(separator)) < 0) {
            separator++;
        }
        return !end.isEmpty()
                && end.length() <= LONGEST
                && kindOf(end) == UnitKind.ODD
                && kindOf(end + after.substring(0, separator)) != UnitKind.ODD;
    }

    private static int lastSeparator(String text) {
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            last = "、，；：".indexOf(text.charAt(i)) >= 0 ? i : last;
        }
        return last;
    }

    /** Whether the name may end where the sign at {@code end} begins, so that a word joins it to another one. */
    static boolean endsLikeUnit(Passage text, int start, int end) {
        int from = Math.max(start, end - LONGEST);
        return end - from >= 2 && kindOf(text.folded(from, end)) != UnitKind.ODD;
    }

    /**
     * Whether the name may end where the sign at {@code end} begins, and another one begin behind a 和. A class of units
     * then ends in what it is a class of: 地方工业 alone is none, since 地方工业和信息化主管部门 goes on.
     */
    static boolean mayEnd(Passage text, int start, int end) {
        int from = Math.max(start, end - LONGEST);
        if (end - from < 2) {
            return false;
        }
        String name = text.folded(from, end);
        return switch (kindOf(name)) {
            case NAMED, OPEN -> true;
            case CLASS -> endsAsClass(withoutBrackets(name));
            case ODD -> false;
        };
    }

    private static boolean endsAsClass(String bare) {
        return endsWithAny(bare, ENDINGS) || endsWithAny(bare, OPEN_NOUNS) || endsWithAny(bare, CLASS_ENDINGS) || endsWithAny(bare, COMPLETE);
    }

    private static boolean isNobodyInParticular(String name) {
        for (String noun : OPEN_NOUNS) {
            if (name.endsWith(noun)) {
                return isMadeOfQualifiers(name.substring(0, name.length() - noun.length()));
            }
        }
        return false;
    }

    private static boolean isMadeOfQualifiers(String text) {
        int at = 0;
        while (at < text.length()) {
            int next = at;
            for (String word : QUALIFIERS) {
                if (text.startsWith(word, at)) {
                    next = at + word.length();
                    break;
                }
            }
            for (String noun : OPEN_NOUNS) {
                if (next == at && text.startsWith(noun, at)) {
                    next = at + noun.length();
                }
            }
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean startsAsClass(String name) {
        int each = name.indexOf('各');
        if (each >= 0 && each <= 4) {
            return true;
        }
        for (String start : CLASS_STARTS) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String name, String[] endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutBrackets(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += Glyphs.isOpen(c) ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= Glyphs.isClose(c) && depth > 0 ? 1 : 0;
        }
        return bare.toString();
    }
}

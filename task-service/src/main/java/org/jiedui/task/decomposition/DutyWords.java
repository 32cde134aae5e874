package org.jiedui.task.decomposition;

/** The words after a list of units that say what they are to do: 按职责分工牵头负责, 配合, 指导. */
final class DutyWords {

    /**
     * A run of such words.
     *
     * @param duty what they ask; RESPONSIBLE if they only say that the work is shared
     * @param shared whether they say that it is shared by duties
     * @param apart whether each is said to have a part of its own, so that none leads the others: 分别负责
     * @param strong whether one of them is used for nothing but duties
     */
    record Phrase(int end, Duty duty, boolean shared, boolean apart, boolean strong) {}

    private static final String[] LEAD = {"牵头", "主办", "主责", "总负责"};
    private static final String[] SUPPORT = {"配合", "参与", "协助", "协办", "协同", "参加", "协作"};
    private static final String[] GUIDE = {"指导", "督导"};
    private static final String[] RESPONSIBLE = {"负责", "承担", "承办"};

    private static final String[] WEAK_SUPPORT = {"支持", "参照"};
    private static final String[] WEAK_GUIDE = {"督促", "监督", "检查"};
    private static final String[] WEAK = {
        "贯彻落实", "落实", "实施", "推进", "推动", "执行", "统筹", "组织", "协调", "办理", "抓好", "做好", "具体", "分工", "实行", "抓", "为主", "各自",
        "依法", "主要", "结合实际", "因地制宜", "认真", "切实", "全面", "分类", "日常"
    };
    private static final String[] APART = {"分别", "分头"};
    private static final String[] SHARED = {"共同", "联合", "各负其责", "各司其职"};

    private static final String[] ACCORDING = {"按照", "按", "根据", "依据", "依照", "依"};
    private static final String[] WHOSE = {"各自", "自身", "部门", "有关", "相关", "本", "各", "其", "工作", "法定"};
    private static final String[] DUTIES = {"职责任务分工", "职责和分工", "职责分工", "职能分工", "任务分工", "工作分工", "职责范围", "职责", "职能", "分工"
    };

    /** A run of words longer than this repeats itself. */
    private static final int LONGEST = 40;

    private DutyWords() {}

    /** The run of duty words that begins at {@code from}; null if none does. */
    static Phrase at(Passage text, int from, int to) {
        int at = from;
        Duty duty = null;
        boolean shared = false;
        boolean apart = false;
        boolean strong = false;
        boolean weak = false;
        while (at < to && at - from < LONGEST) {
            int next = endOfAccording(text, at);
            if (next > at || (next = end(text, at, SHARED)) > at) {
                shared = true;
            } else if ((next = end(text, at, APART)) > at) {
                shared = true;
                apart = true;
            } else if ((next = end(text, at, LEAD)) > at) {
                duty = Duty.LEAD;
                strong = true;
            } else if ((next = end(text, at, SUPPORT)) > at) {
                duty = duty == Duty.LEAD ? duty : Duty.SUPPORT;
                strong = true;
            } else if ((next = end(text, at, GUIDE)) > at) {
                duty = duty == null || duty == Duty.RESPONSIBLE ? Duty.GUIDE : duty;
                strong = true;
            } else if ((next = end(text, at, RESPONSIBLE)) > at) {
                duty = duty == null ? Duty.RESPONSIBLE : duty;
                strong = true;
            } else if ((next = end(text, at, WEAK_SUPPORT)) > at) {
                duty = duty == null ? Duty.SUPPORT : duty;
            } else if ((next = end(text, at, WEAK_GUIDE)) > at) {
                duty = duty == null ? Duty.GUIDE : duty;
            } else if ((next = end(text, at, WEAK)) > at) {
                weak = true;
            } else {
                break;
            }
            at = next;
        }
        if (at == from || at > to) {
            return null;
        }
        boolean proves = strong || (shared && weak && at == to);
        return new Phrase(at, duty == null ? Duty.RESPONSIBLE : duty, shared, apart, proves);
    }

    private static int endOfAccording(Passage text, int from) {
        int at = end(text, from, ACCORDING);
        if (at == from) {
            return from;
        }
        at = end(text, at, WHOSE);
        int end = end(text, at, DUTIES);
        if (end == at) {
            return from;
        }
        return text.at(end) == '，' && end(text, end + 1, RESPONSIBLE) > end + 1 ? end + 1 : end;
    }

    private static int end(Passage text, int from, String[] words) {
        for (String word : words) {
            if (text.startsWith(word, from)) {
                return from + word.length();
            }
        }
        return from;
    }
}

package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds expressions of time that bind: 到2020年, 2019年底前, 6月底前, “十四五”期间, 每年, 长期坚持. Times that only tell a story (2018年以来,
 * 截至2019年) are none.
 */
final class TimeExpressions {

    /**
     * One expression.
     *
     * @param yearKnown whether the text itself tells the year it needs
     */
    record Time(
            int from, int to, Target.Kind kind, Optional<Integer> year, Optional<LocalDate> dueOn, boolean yearKnown) {}

    private static final String[] RECURRING = {
        "每年", "每季度", "每季", "每月", "每半年", "每周", "每两年", "长期坚持", "长期推进", "长期实施", "长期任务", "长期", "持续推进", "持续实施", "持续开展", "持续",
        "常态化", "定期", "常年"
    };

    private static final String[] FIVE_YEAR_PLANS = {
        "十一五", "2010", "十二五", "2015", "十三五", "2020", "十四五", "2025", "十五五", "2030", "十六五", "2035"
    };

    private final Passage text;
    private final int to;
    private final int documentYear;
    private final boolean inNote;

    private TimeExpressions(Passage text, int to, int documentYear, boolean inNote) {
        this.text = text;
        this.to = to;
        this.documentYear = documentYear;
        this.inNote = inNote;
    }

    /**
     * The expressions in running text, in order.
     *
     * @param documentYear the year in which the document speaks, for 年底前; 0 if it does not tell
     */
    static List<Time> find(Passage text, int from, int to, int documentYear) {
        return new TimeExpressions(text, to, documentYear, false).findAll(from);
    }

    /** The expressions where only a deadline can be meant, as in a note: there 2023年6月 alone is one. */
    static List<Time> findInNote(Passage text, int from, int to, int documentYear) {
        return new TimeExpressions(text, to, documentYear, true).findAll(from);
    }

    private List<Time> findAll(int from) {
        List<Time> times = new ArrayList<>();
        int i = from;
        while (i < to) {
            Time time = at(i);
            if (time == null) {
                i = Glyphs.isDigit(text.charAt(i)) ? Numerals.endOfDigits(text, i, 12) : i + 1;
            } else {
                times.add(time);
                i = time.to();
            }
        }
        return times;
    }

    /** Whether the stretch is a time and nothing but what goes with one: 2023年6月底前完成, 长期坚持. */
    static boolean isTime(Passage text, int from, int to) {
        List<Time> times = findInNote(text, from, Math.min(to, from + 40), 0);
        if (times.isEmpty() || to - from > 40) {
            return false;
        }
        boolean subject = text.startsWith("项工作", from + 1) || text.startsWith("项任务", from + 1);
        int start = subject ? from + 4 : from;
        int rest = to - start;
        for (Time time : times) {
            rest -= time.to() - time.from();
        }
        return rest <= 6 && times.get(0).from() - start <= 2;
    }

    private Time at(int i) {
        char c = text.charAt(i);
        if (Glyphs.isDigit(c)) {
            return atDigit(i);
        }
        return switch (c) {
            case '每', '长', '持', '常', '定' -> recurring(i);
            case '年' -> relative(i);
            case '今', '本' -> atThis(i);
            case '“', '"', '\'', '‘', '「' -> fiveYearPlan(i);
            case '第', '上' -> partOfYear(i);
            default -> Numerals.isCjk(c) ? atCjk(i) : null;
        };
    }

    private Time recurring(int i) {
        for (String word : RECURRING) {
            boolean binds = inNote || word.charAt(0) == '每' || word.equals("长期坚持");
            if (binds && text.startsWith(word, i) && i + word.length() <= to) {
                return new Time(i, i + word.length(), Target.Kind.RECURRING, Optional.empty(), Optional.empty(), true);
            }
        }
        return null;
    }

    private Time atDigit(int i) {
        if (i > 0 && (Glyphs.isWord(text.at(i - 1)) || text.at(i - 1) == '.')) {
            return null;
        }
        int digits = Numerals.endOfDigits(text, i, 5);
        if (digits - i == 4 && text.at(digits) == '年') {
            int year = Numerals.value(text, i, digits);
            return year >= 1949 && year <= 2100 ? withYear(i, digits + 1, year) : null;
        }
        if (digits - i <= 2 && text.at(digits) == '月' && !text.startsWith("月份以来", digits)) {
            return monthOnly(i, digits);
        }
        return null;
    }

    /** 二〇二五年, 六月底前, 一季度前, 十四五期间. */
    private Time atCjk(int i) {
        if (Numerals.isNumeral(text.at(i - 1)) && text.charAt(i) != '十') {
            return null;
        }
        int end = Numerals.endOfCjk(text, i, 5);
        if (end - i == 4 && text.at(end) == '年') {
            int year = Numerals.value(text, i, end);
            return year >= 1949 && year <= 2100 ? withYear(i, end + 1, year) : null;
        }
        if (end - i <= 2 && text.at(end) == '月' && !Numerals.isNumeral(text.at(i - 1))) {
            return monthOnly(i, end);
        }
        Time plan = text.charAt(i) == '十' ? fiveYearPlan(i) : null;
        return plan == null ? partOfYear(i) : plan;
    }

    /** 一季度前, 上半年内: of the year in which the document speaks. */
    private Time partOfYear(int i) {
        boolean named = text.startsWith("上半年", i)
                || text.startsWith("季度", i + (text.charAt(i) == '第' ? 2 : 1)) && text.charAt(i) != '上';
        DayReader day = named ? DayReader.read(text, i, to, documentYear) : null;
        boolean binds = day != null
                && day.last()
                && (inNote || day.before() || text.startsWith("完成", day.end()) || text.at(day.end()) == '末');
        return binds ? bind(i, day, inferredYear(), false) : null;
    }

    private Time withYear(int start, int afterYear, int year) {
        DayReader day = DayReader.read(text, afterYear, to, year);
        return bind(start, day, Optional.of(year), true);
    }

    private Time monthOnly(int start, int digits) {
        DayReader day = DayReader.readMonth(text, start, digits, to, documentYear);
        return inNote || day.before() || day.last() ? bind(start, day, inferredYear(), false) : null;
    }

    /** 年底前, 年内: of the year in which the document speaks. */
    private Time relative(int i) {
        boolean alone = i == 0 || !Glyphs.isHan(text.at(i - 1)) && !Glyphs.isWord(text.at(i - 1));
        if (!alone || !(text.startsWith("年底", i) || text.startsWith("年内", i) || text.startsWith("年末", i))) {
            return null;
        }
        return bind(i, DayReader.read(text, i + 1, to, documentYear), inferredYear(), false);
    }

    private Time atThis(int i) {
        if (text.startsWith("本世纪中叶", i)) {
            return new Time(begin(i), i + 5, Target.Kind.TARGET, Optional.empty(), Optional.empty(), true);
        }
        boolean year = text.startsWith("今年", i) || text.startsWith("本年", i);
        DayReader day = year ? DayReader.read(text, text.at(i + 2) == '度' ? i + 3 : i + 2, to, documentYear) : null;
        return day != null && (day.before() || day.last()) ? bind(i, day, inferredYear(), false) : null;
    }

    private Time fiveYearPlan(int i) {
        int name = text.charAt(i) == '十' ? i : i + 1;
        for (int plan = 0; plan < FIVE_YEAR_PLANS.length; plan += 2) {
            String word = FIVE_YEAR_PLANS[plan];
            if (text.startsWith(word, name)) {
                int end = name + word.length();
                end = name > i && end < to ? end + 1 : end;
                boolean period = text.startsWith("期间", end) || text.startsWith("时期", end);
                boolean last = text.startsWith("末", end) || text.startsWith("期末", end);
                if (!period && !last) {
                    return null;
                }
                int after = end + (text.startsWith("末", end) ? 1 : 2);
                Optional<Integer> year = Optional.of(Integer.valueOf(FIVE_YEAR_PLANS[plan + 1]));
                return new Time(begin(i), Math.min(after, to), Target.Kind.TARGET, year, Optional.empty(), true);
            }
        }
        return null;
    }

    /** Gives the expression its kind by the words around it; null if they say that it binds nobody. */
    private Time bind(int start, DayReader day, Optional<Integer> year, boolean yearKnown) {
        int begin = begin(start);
        boolean until = begin < start;
        if (isStory(begin, day.end(), day.before())) {
            return null;
        }
        if (inNote) {
            return new Time(begin, day.end(), Target.Kind.DEADLINE, year, day.date(), yearKnown);
        }
        Target.Kind kind = day.before() ? Target.Kind.DEADLINE : until ? Target.Kind.TARGET : Target.Kind.MILESTONE;
        boolean step = text.at(day.end()) == '，' && isStart(begin);
        boolean finished = text.startsWith("完成", day.end()) || text.startsWith("建成", day.end());
        if (kind == Target.Kind.MILESTONE && finished) {
            kind = Target.Kind.DEADLINE;
        } else if (kind == Target.Kind.MILESTONE && !step && !(day.last() && day.end() >= to)) {
            return null;
        }
        return new Time(begin, day.end(), kind, year, day.date(), yearKnown);
    }

    private Optional<Integer> inferredYear() {
        return documentYear == 0 ? Optional.empty() : Optional.of(documentYear);
    }

    private int begin(int start) {
        char before = text.at(start - 1);
        if (before == '到' || before == '至' && text.at(start - 2) != '截') {
            boolean range = before == '至' && Glyphs.isDigit(text.at(start - 2));
            return range ? start : start - 1;
        }
        return start;
    }

    private boolean isStart(int i) {
        char before = text.at(i - 1);
        return before == 0 || Glyphs.isFullStop(before) || before == '；' || before == '：' || before == '—';
    }

    private boolean isStory(int begin, int end, boolean deadline) {
        char before = text.at(begin - 1);
        char after = text.at(end);
        boolean since = text.startsWith("以来", end) || text.startsWith("起", end) || text.startsWith("开始", end);
        char beforeDash = text.at(begin - 2);
        boolean ends = Glyphs.isDash(before) && (Glyphs.isDigit(beforeDash) || beforeDash == '年' || beforeDash == '月');
        boolean range = ends || Glyphs.isDash(after) || after == '至';
        boolean asOf = before == '截' || text.startsWith("截至", begin - 2) || text.startsWith("截止", begin - 2);
        boolean valid = text.startsWith("有效期", begin - 3);
        return valid
                || since
                || range
                || asOf
                || before == '自'
                || before == '从'
                || (before == '于' && !deadline)
                || after == '版'
                || after == '第';
    }

    /** The last day of a month, for 6月底. */
    static LocalDate lastDayOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }
}

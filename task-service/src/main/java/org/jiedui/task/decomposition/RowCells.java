package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays the stretches of a row under the columns of its table. The order is given; where one cell ends and the next one
 * begins is told by what the stretches say: lists of units stand under units, times under times, and what ends in a
 * comma goes on. Of all ways to cut the row the one that fits best is taken.
 *
 * @param pieces how many of the stretches belong to the row
 * @param even whether each column has what it asks for
 */
record RowCells(List<TableRow.Cell> cells, int pieces, boolean even) {

    private static final int LONGEST_REST = 4;
    private static final int NEVER = -1_000_000;

    private static final String[] TASK_VERBS = {
        "建设", "建立", "打造", "办好", "举办", "推动", "推进", "推广", "完善", "培育", "提升", "强化", "深化", "优化", "健全", "支持", "开展", "开工",
        "加快", "加强", "扩大", "发展", "落实", "制定", "编制", "组织", "实施", "引进", "做好", "争取", "启动", "新建", "改造", "创建"
    };

    /** What a stretch looks like. */
    private enum Look {
        UNITS,
        TIME,
        WORDS
    }

    /** @param last whether stretches that fit nowhere may follow the row */
    static RowCells of(SourceText source, List<Line> stretches, List<TableColumn> columns, boolean last) {
        int count = stretches.size();
        int width = columns.size();
        Look[] looks = new Look[count];
        boolean[] cut = new boolean[count];
        read(source, stretches, looks, cut);
        // best[i][c]: the first i stretches lie under the columns up to c, the last of them under c
        int[][] best = new int[count + 1][width];
        int[][] from = new int[count + 1][width];
        for (int[] row : best) {
            Arrays.fill(row, NEVER);
        }
        best[1][0] = 0;
        for (int i = 2; i <= count; i++) {
            for (int column = 1; column < width; column++) {
                int fit = fit(columns.get(column), looks[i - 1]);
                int stay = best[i - 1][column] + fit + (cut[i - 2] ? 4 : looks[i - 1] == Look.WORDS ? 0 : -1);
                best[i][column] = stay;
                from[i][column] = column;
                int skipped = 0;
                for (int before = column - 1; before >= 0; before--) {
                    int advance = best[i - 1][before] + fit + skipped - (cut[i - 2] ? 8 : 0);
                    if (advance > best[i][column]) {
                        best[i][column] = advance;
                        from[i][column] = before;
                    }
                    skipped -= price(columns.get(before));
                }
            }
        }
        int[] under = traced(columns, best, from, last);
        return new RowCells(cells(source, stretches, columns, under), under.length, isEven(columns, looks, under));
    }

    /** Whether every cell says what its column asks for. */
    static boolean fit(List<TableRow.Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.column() != TableColumn.NUMBER && cell.text().length() > 0)
                .allMatch(cell -> fit(cell.column(), lookOf(cell.text())) >= -1);
    }

    private static Look lookOf(Passage text) {
        if (isListOfUnits(text)) {
            return Look.UNITS;
        }
        return TimeExpressions.isTime(text, 0, text.length()) ? Look.TIME : Look.WORDS;
    }

    private static void read(SourceText source, List<Line> stretches, Look[] looks, boolean[] cut) {
        Passage before = Passage.of(source, List.of());
        for (int i = 0; i < looks.length; i++) {
            Passage text = Passage.of(source, List.of(stretches.get(i)));
            char end = text.at(text.length() - 1);
            boolean goesOn = i > 1 && isRest(text) && UnitNames.isCut(before.toString(), text.toString());
            if (goesOn) {
                looks[i - 1] = Look.UNITS;
                cut[i - 1] = true;
            }
            looks[i] = goesOn ? Look.UNITS : lookOf(text);
            cut[i] = end == '，' || end == '、' || end == '；';
            before = text;
        }
    }

    /** Whether the stretch may be the rest of a name that a line end cut: 集团, 规划局. */
    private static boolean isRest(Passage text) {
        int end = 0;
        while (end < text.length() && "、，；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end <= LONGEST_REST && "省市区县".indexOf(text.at(0)) < 0 && !beginsLikeTask(text);
    }

    private static boolean isListOfUnits(Passage text) {
        if (beginsLikeTask(text)) {
            return false;
        }
        UnitList list = UnitList.read(text, Brackets.in(text), 0, text.length(), Duty.RESPONSIBLE);
        long odd = list.units().stream()
                .filter(unit -> unit.kind() == UnitKind.ODD)
                .count();
        boolean duties = text.contains("牵头") || text.contains("配合");
        return (list.openEnded() || !list.units().isEmpty()) && (odd == 0 || duties && odd < list.units().size());
    }

    /** 建设平台 and 打造示范区 end like the names of bodies. */
    private static boolean beginsLikeTask(Passage text) {
        for (String verb : TASK_VERBS) {
            if (text.startsWith(verb, 0) && !text.contains("银行")) {
                return true;
            }
        }
        return false;
    }

    private static int fit(TableColumn column, Look look) {
        return switch (column) {
            case NUMBER -> NEVER;
            case TASK -> look == Look.WORDS ? 2 : -3;
            case LEAD, RESPONSIBLE, SUPPORT, GUIDE -> look == Look.UNITS ? 3 : -5;
            case TIME -> look == Look.TIME ? 3 : look == Look.WORDS ? -3 : -6;
            case SCOPE, OTHER -> look == Look.WORDS ? 1 : -1;
        };
    }

    /** What an empty cell costs: a row without a task is none, one without supporters is common. */
    private static int price(TableColumn column) {
        return switch (column) {
            case TASK -> 8;
            case LEAD, RESPONSIBLE -> 4;
            case SUPPORT, GUIDE -> 2;
            case NUMBER, TIME, SCOPE, OTHER -> 1;
        };
    }

    /** The column of each stretch. */
    private static int[] traced(List<TableColumn> columns, int[][] best, int[][] from, boolean last) {
        int count = best.length - 1;
        int column = 0;
        int highest = Integer.MIN_VALUE;
        for (int i = last ? 1 : count; i < best.length; i++) {
            for (int c = 0; c < columns.size(); c++) {
                int score = best[i][c] - missing(columns, c);
                if (score > highest) {
                    highest = score;
                    column = c;
                    count = i;
                }
            }
        }
        int[] under = new int[count];
        for (int i = count, c = column; i >= 1; c = from[i][c], i--) {
            under[i - 1] = c;
        }
        return under;
    }

    private static boolean isEven(List<TableColumn> columns, Look[] looks, int[] under) {
        boolean task = false;
        boolean units = false;
        boolean fits = true;
        for (int i = 1; i < under.length; i++) {
            TableColumn column = columns.get(under[i]);
            task |= column == TableColumn.TASK;
            units |= column.namesUnits();
            fits &= fit(column, looks[i]) >= -1;
        }
        return task && units && fits;
    }

    /** What the columns behind the last one are missed for. */
    private static int missing(List<TableColumn> columns, int last) {
        int missing = 0;
        for (TableColumn column : columns.subList(last + 1, columns.size())) {
            missing += price(column);
        }
        return missing;
    }

    private static List<TableRow.Cell> cells(
            SourceText source, List<Line> stretches, List<TableColumn> columns, int[] under) {
        List<TableRow.Cell> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= under.length; i++) {
            if (i == under.length || under[i] != under[start]) {
                Passage text = Passage.of(source, stretches.subList(start, i));
                cells.add(new TableRow.Cell(columns.get(under[start]), text));
                start = i;
            }
        }
        return cells;
    }
}

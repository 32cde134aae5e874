package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a column of a table of tasks holds. */
enum TableColumn {
    NUMBER,
    TASK,
    LEAD,
    RESPONSIBLE,
    SUPPORT,
    GUIDE,
    TIME,
    SCOPE,
    OTHER;

    private static final Set<String> NUMBERS = Set.of("序号", "编号", "号");
    private static final String[] TASKS = {"任务", "事项", "内容", "措施", "举措", "工作", "项目", "改革"};
    private static final Set<String> OTHERS = Set.of("备注", "类别", "分类", "领域", "板块", "说明", "依据", "目标");

    boolean namesUnits() {
        return this == LEAD || this == RESPONSIBLE || this == SUPPORT || this == GUIDE;
    }

    /** The column that a head announces; null if the cell is no head of a table of tasks. */
    static TableColumn ofHead(Passage cell) {
        String head = cell.toString();
        if (head.length() > 12 || head.isEmpty()) {
            return null;
        }
        if (NUMBERS.contains(head)) {
            return NUMBER;
        }
        NoteLabels.Kind label = NoteLabels.classify(head);
        if (label != null) {
            return ofLabel(label);
        }
        for (String task : TASKS) {
            if (head.endsWith(task)) {
                return TASK;
            }
        }
        return OTHERS.contains(head) ? OTHER : null;
    }

    /** The columns under a head; {@link #OTHER} for a title that says nothing to us. */
    static List<TableColumn> ofHeads(List<Passage> titles) {
        List<TableColumn> columns = new ArrayList<>();
        for (Passage title : titles) {
            TableColumn column = ofHead(title);
            columns.add(column == null ? OTHER : column);
        }
        return columns;
    }

    /** Whether the columns are those of a table of tasks. */
    static boolean areTable(List<TableColumn> columns) {
        return columns.contains(TASK) && columns.stream().anyMatch(TableColumn::namesUnits);
    }

    private static TableColumn ofLabel(NoteLabels.Kind label) {
        return switch (label) {
            case LEAD -> LEAD;
            case RESPONSIBLE -> RESPONSIBLE;
            case SUPPORT -> SUPPORT;
            case GUIDE -> GUIDE;
            case TIME -> TIME;
            case SCOPE -> SCOPE;
            case PERSON -> OTHER;
        };
    }
}

package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which clauses give somebody work although no note says so: the numbered items of the chapter of tasks, or, where
 * no chapter is called that, of every chapter that is not about aims, safeguards or the document itself.
 */
final class TaskChapters {

    private static final String[] TASKS = {
        "重点任务", "主要任务", "工作任务", "重点工作", "任务分工", "主要措施", "重点举措", "主要举措", "工作措施", "工作重点", "任务举措", "工作内容", "重点行动", "政策措施",
        "主要内容", "具体措施", "具体任务", "工作举措", "任务措施", "改革任务", "建设任务", "年度任务", "目标任务", "试点任务", "任务安排", "职责分工", "责任分工", "部门职责", "工作分工", "议定事项", "主要工作", "实施内容", "试点内容"
    };

    private static final String[] OTHERS = {
        "总体要求", "总体思路", "指导思想", "基本原则", "总体目标", "工作目标", "主要目标", "发展目标", "目标", "背景", "保障措施", "组织保障", "组织实施", "组织领导",
        "保障机制", "附则", "总则", "有关要求", "工作要求", "实施步骤", "进度安排", "时间安排", "名词解释", "适用范围", "重大意义", "重要意义", "基本要求", "实施保障",
        "强化保障", "发展基础", "现状", "形势", "重大项目", "工作原则", "编制目的", "编制依据", "试点范围", "试点期限", "实施范围", "工作机制", "起施行", "有效期",
        "负责解释", "之日起", "活动时间", "活动主题", "活动对象", "参与对象", "支持对象", "申报条件", "申报时间"
    };

    private static final Set<String> REGULATIONS = Set.of("办法", "管理办法", "实施办法", "规定", "若干规定", "条例", "细则", "实施细则", "应急预案", "预案");

    /** Documents that hold nothing but tasks, so that a chapter without notes is one of tasks too. */
    private static final Set<String> LISTS =
            Set.of("工作要点", "要点", "任务清单", "责任清单", "任务分工", "重点任务", "分工方案", "分工", "清单");

    private TaskChapters() {}

    /** Whether the document rules rather than gives work, so that its articles are no tasks. */
    static boolean isRegulation(String documentKind) {
        return REGULATIONS.contains(documentKind);
    }

    static boolean isListOfTasks(String documentKind) {
        return LISTS.contains(documentKind);
    }

    /** The clauses under a chapter that the document itself calls tasks. */
    static List<Node> named(Node root) {
        List<Node> found = new ArrayList<>();
        for (Node chapter : root.children()) {
            if (isTaskChapter(chapter)) {
                addItems(chapter, found);
            }
        }
        if (found.isEmpty()) {
            for (Node chapter : root.children()) {
                for (Node section : chapter.children()) {
                    if (isTaskChapter(section) && !section.children().isEmpty()) {
                        addItems(section, found);
                    }
                }
            }
        }
        return found;
    }

    /** The clauses that may be tasks in a document that calls none so. */
    static List<Node> assumed(Node root) {
        List<Node> found = new ArrayList<>();
        for (Node chapter : root.children()) {
            if (!isOther(chapter)) {
                addItems(chapter, found);
            }
        }
        return found;
    }

    /** The lowest numbered items; points numbered （1） or ① are part of theirs. */
    private static void addItems(Node node, List<Node> found) {
        boolean parted = false;
        for (Node child : node.children()) {
            if (!child.mark().family().isDetail()) {
                parted = true;
                addItems(child, found);
            }
        }
        if (!parted) {
            found.add(node);
        }
    }

    private static boolean isTaskChapter(Node node) {
        String heading = headingOf(node);
        for (String word : TASKS) {
            if (heading.contains(word) && heading.length() <= word.length() + 10) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause speaks of aims, safeguards or the document itself. */
    static boolean isOther(Node node) {
        String heading = headingOf(node);
        for (String word : OTHERS) {
            if (heading.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String headingOf(Node node) {
        return Heading.of(node).text();
    }
}

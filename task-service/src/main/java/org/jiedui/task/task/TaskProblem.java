package org.jiedui.task.task;

import org.jiedui.platform.problem.ProblemType;

/** What a task can be refused for, beyond the problems that every service has. */
enum TaskProblem implements ProblemType {
    LEAD_REQUIRED("lead-required", 409, "尚无牵头单位", "Nobody leads the task yet"),
    CHILDREN_OPEN("children-open", 409, "下级任务尚未办结", "Tasks under it are still open"),
    PARENT_CLOSED("parent-closed", 409, "上级任务已办结", "The task above it is closed"),
    TASK_NOT_OPEN("task-not-open", 409, "任务不在办理中", "The task is not being worked on"),
    NOT_WAITING("not-waiting", 409, "任务未在等待", "The task waits for nobody");

    private final Definition definition;

    TaskProblem(String code, int status, String zh, String en) {
        this.definition = Definition.of(code, status, zh, en);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}

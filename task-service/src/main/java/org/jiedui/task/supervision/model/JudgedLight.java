package org.jiedui.task.supervision.model;

/** How a task has been judged, from good to bad; it then shows this light. */
public enum JudgedLight {
    GREEN,
    YELLOW,
    RED;

    public JudgedLight worseOf(JudgedLight other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package org.jiedui.faults.history;

import org.jiedui.local.Part;

/** The kinds of subject that the workload writes, each in its own service, with the field that bears its marks. */
public enum Kind {
    PLAN("plan", "/plans", "title", Part.TASK_SERVICE, "jiedui.task"),
    TASK("task", "/tasks", "description", Part.TASK_SERVICE, "jiedui.task"),
    ORGANIZATION("organization", "/organizations", "name", Part.PAIRING_SERVICE, "jiedui.pairing");

    private final String label;
    private final String path;
    private final String markedField;
    private final Part service;
    private final String topic;

    Kind(String label, String path, String markedField, Part service, String topic) {
        this.label = label;
        this.path = path;
        this.markedField = markedField;
        this.service = service;
        this.topic = topic;
    }

    /** @param subject such as {@code task/<id>} */
    public static Kind of(String subject) {
        for (Kind kind : values()) {
            if (subject.startsWith(kind.label + "/")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The workload knows no such subject: " + subject);
    }

    public String subject(String id) {
        return label + "/" + id;
    }

    /** Where a subject of any kind is read and changed, below {@code /api/v1}. */
    public static String pathOf(String subject) {
        return of(subject).path + "/" + id(subject);
    }

    public static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    public String path() {
        return path;
    }

    public String markedField() {
        return markedField;
    }

    public Part service() {
        return service;
    }

    /** On which all of it is published; {@code ….public} has what anybody may see. */
    public String topic() {
        return topic;
    }
}

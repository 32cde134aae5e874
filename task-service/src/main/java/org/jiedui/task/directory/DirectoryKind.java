package org.jiedui.task.directory;

import java.util.Optional;

/** The kinds of subjects that the copy holds. */
enum DirectoryKind {
    ORGANIZATION("organization", "directory_organization"),
    REGION("region", "directory_region");

    private final String subject;
    private final String table;

    DirectoryKind(String subject, String table) {
        this.subject = subject;
        this.table = table;
    }

    /** @param kind as it stands in a subject, such as {@code organization} */
    static Optional<DirectoryKind> of(String kind) {
        for (DirectoryKind each : values()) {
            if (each.subject.equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    String table() {
        return table;
    }
}

package org.jiedui.platform.testing.obedient.task.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
public class Task {
    @Id
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private String[] tags = {};

    private final Instant since;

    public Task(String title, Instant since) {
        this.title = title;
        this.since = since;
    }

    public String title() {
        return title + since + tags.length;
    }

    public void rename(String name) {
        title = name;
    }
}

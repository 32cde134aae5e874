package org.jiedui.platform.attachment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The attachments of a thing, oldest first, in the thing's own row. Immutable. */
@Embeddable
public record Attachments(@Column(name = "attachments") @JdbcTypeCode(SqlTypes.JSON) List<Attachment> list) {

    public static final Attachments NONE = new Attachments(List.of());

    /** All of them are in every event of their thing, and an event has its limits. */
    public static final int MOST = 100;

    public Optional<Attachment> find(UUID id) {
        return list.stream().filter(attachment -> attachment.id().equals(id)).findFirst();
    }

    public boolean isFull() {
        return list.size() >= MOST;
    }

    public Attachments with(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(list);
        more.add(attachment);
        return new Attachments(List.copyOf(more));
    }

    public Attachments without(Attachment attachment) {
        return new Attachments(
                list.stream().filter(each -> !each.equals(attachment)).toList());
    }
}

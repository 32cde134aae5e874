package org.jiedui.platform.bare.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
public record NoteDetails(
        @NotBlank @Size(max = 100) String code,
        @NotBlank @Size(max = 100) String title,
        @Size(max = 100) String remark,
        Integer rank,
        LocalDate dueOn,
        Instant remindAt,
        @Enumerated(EnumType.STRING) NoteColor color,
        @JdbcTypeCode(SqlTypes.ARRAY) List<@NotBlank String> tags,
        UUID parentId,
        boolean secret) {

    public NoteDetails {
        tags = tags == null ? List.of() : tags;
        color = color == null ? NoteColor.RED : color;
    }
}

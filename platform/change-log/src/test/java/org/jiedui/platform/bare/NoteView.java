package org.jiedui.platform.bare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.bare.model.NoteColor;
import org.jiedui.platform.bare.model.NoteDetails;
import org.jiedui.platform.representation.Versioned;

record NoteView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String title,
        String remark,
        Integer rank,
        LocalDate dueOn,
        Instant remindAt,
        NoteColor color,
        List<String> tags,
        UUID parentId,
        boolean secret)
        implements Versioned {

    static NoteView of(Note note) {
        NoteDetails details = note.details();
        return new NoteView(
                note.id(),
                details.code(),
                note.version(),
                note.createdAt(),
                note.updatedAt(),
                details.title(),
                details.remark(),
                details.rank(),
                details.dueOn(),
                details.remindAt(),
                details.color(),
                details.tags(),
                details.parentId(),
                details.secret());
    }
}

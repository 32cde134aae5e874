package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.bare.model.NoteColor;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.listing.Sql;

/** A filter and a sort of every sort there is. */
@Singleton
class NoteListing extends Listing<Note> {

    NoteListing() {
        super(Note.class, NoteView.class, "note", "listNotes");
        text("code", "t.code");
        text("title", "t.title");
        prefix("codePrefix", "t.code");
        texts("tags", "t.tags");
        constant("color", "t.color", NoteColor.class);
        flag("secret", "t.secret");
        flag("ranked", yes -> Sql.of(yes ? "t.rank IS NOT NULL" : "t.rank IS NULL"));
        id("parentId", "t.parent_id");
        integer("rank", "t.rank");
        day("dueOn", "t.due_on");
        instant("remindAt", "t.remind_at");
        when("longerThan", values -> Sql.of("length(t.title) > CAST(? AS integer)", values.getFirst().length()));
        search("t.title", "t.remark");
        sort("code", "t.code", "text");
        sort("title", "t.title", "text");
        sort("color", "t.color", NoteColor.class);
        sortAbsentLast("remark", "t.remark", "text");
        sortAbsentLast("rank", "t.rank", "integer");
        sortAbsentLast("dueOn", "t.due_on", "date");
        sortAbsentLast("remindAt", "t.remind_at", "timestamptz");
        defaultSort("-createdAt");
    }
}

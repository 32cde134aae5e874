package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.change.Recorded;

@Singleton
class NoteRecord implements Recorded<Note> {

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public UUID id(Note note) {
        return note.id();
    }

    @Override
    public int version(Note note) {
        return note.version();
    }

    @Override
    public NoteView state(Note note) {
        return NoteView.of(note);
    }

    @Override
    public boolean isPublic(Note note) {
        return !note.details().secret();
    }
}

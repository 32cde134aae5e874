package org.jiedui.platform.bare;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.platform.bare.model.Note;
import org.jiedui.platform.storage.CodedRepository;

@ApplicationScoped
class NoteRepository extends CodedRepository<Note> {}

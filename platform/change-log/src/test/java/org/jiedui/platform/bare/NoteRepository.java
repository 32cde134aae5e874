package org.jiedui.platform.bare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jiedui.platform.bare.model.Note;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {}

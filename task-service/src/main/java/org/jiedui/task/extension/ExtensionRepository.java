package org.jiedui.task.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.extension.model.ExtensionRequest;

/** Whoever changes a request has locked its task. */
@ApplicationScoped
class ExtensionRepository implements PanacheRepositoryBase<ExtensionRequest, UUID> {

    Optional<ExtensionRequest> of(UUID task, String id) {
        return of(task, id, LockModeType.NONE);
    }

    Optional<ExtensionRequest> ofForUpdate(UUID task, String id) {
        return of(task, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ExtensionRequest> of(UUID task, String id, LockModeType lock) {
        return Ids.read(id)
                .flatMap(known -> findByIdOptional(known, lock))
                .filter(request -> request.taskId().equals(task));
    }

    List<ExtensionRequest> allOf(UUID task) {
        return list("taskId = ?1 order by id", task);
    }
}

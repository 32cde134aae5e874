package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.task.TaskService;

/** Keeps supervisions as confidential as their tasks are. */
@ApplicationScoped
public class SupervisionDisclosureService implements TaskService.Parts {

    private final SupervisionRepository supervisions;
    private final SupervisionRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    SupervisionDisclosureService(
            SupervisionRepository supervisions, SupervisionRecord record, ChangeLog changes, Clock clock) {
        this.supervisions = supervisions;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<String> paths(UUID task) {
        return supervisions.allOf(task).stream()
                .map(supervision -> "/api/v1/tasks/" + task + "/supervisions/" + supervision.id())
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void disclose(UUID task, boolean confidential) {
        for (Supervision supervision : supervisions.allOf(task)) {
            changes.append(
                    record, supervision, (Record) supervision.confidential(confidential, clock.instant()), null);
        }
    }
}

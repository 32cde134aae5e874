package org.jiedui.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.task.TaskService;

/** Keeps extension requests as confidential as their tasks are. */
@ApplicationScoped
public class ExtensionDisclosureService implements TaskService.Parts {

    private final ExtensionRepository requests;
    private final ExtensionRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    ExtensionDisclosureService(
            ExtensionRepository requests, ExtensionRecord record, ChangeLog changes, Clock clock) {
        this.requests = requests;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<String> paths(UUID task) {
        return requests.allOf(task).stream()
                .map(request -> "/api/v1/tasks/" + task + "/extension-requests/" + request.id())
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void disclose(UUID task, boolean confidential) {
        for (ExtensionRequest request : requests.allOf(task)) {
            changes.append(record, request, (Record) request.confidential(confidential, clock.instant()), null);
        }
    }
}

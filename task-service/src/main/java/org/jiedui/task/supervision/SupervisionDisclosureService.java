package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.task.TaskPartService;

/** Keeps supervisions as confidential as their tasks are. */
@Singleton
public class SupervisionDisclosureService extends TaskPartService<Supervision> {

    SupervisionDisclosureService(
            SupervisionRepository supervisions, SupervisionRecord record, ChangeLog changes, Clock clock) {
        super(supervisions, record, "supervisions", changes, clock);
    }
}

package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import org.jiedui.platform.part.PartRecord;
import org.jiedui.task.supervision.model.Supervision;

/** How supervisions appear in the change log. */
@Singleton
class SupervisionRecord extends PartRecord<Supervision> {

    @Override
    public String kind() {
        return "supervision";
    }

    @Override
    public SupervisionView state(Supervision supervision) {
        return SupervisionView.state(supervision);
    }
}

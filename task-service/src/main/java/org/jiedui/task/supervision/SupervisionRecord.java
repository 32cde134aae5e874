package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.supervision.model.Supervision;

/** How supervisions appear in the change log. */
@Singleton
class SupervisionRecord implements Recorded<Supervision> {

    static final String KIND = "supervision";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Supervision supervision) {
        return supervision.id();
    }

    @Override
    public int version(Supervision supervision) {
        return supervision.version();
    }

    @Override
    public SupervisionView state(Supervision supervision) {
        return SupervisionView.state(supervision);
    }

    @Override
    public boolean isPublic(Supervision supervision) {
        return !supervision.confidential();
    }
}

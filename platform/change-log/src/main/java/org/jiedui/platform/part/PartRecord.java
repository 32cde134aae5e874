package org.jiedui.platform.part;

import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.part.model.Part;

/** How the parts of one kind appear in the change log: in public as long as their whole does. */
public abstract class PartRecord<P extends Part> implements Recorded<P> {

    @Override
    public UUID id(P part) {
        return part.id();
    }

    @Override
    public int version(P part) {
        return part.version();
    }

    @Override
    public boolean isPublic(P part) {
        return !part.confidential();
    }
}

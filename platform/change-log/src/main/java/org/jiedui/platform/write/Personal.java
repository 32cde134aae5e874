package org.jiedui.platform.write;

import java.util.UUID;

/**
 * A view that shows a natural person's data. An answer with it is kept for repetitions as any other is, but no longer than the
 * data themselves.
 */
public interface Personal {

    /** Whose data it shows. */
    UUID person();
}

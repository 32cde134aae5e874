package org.jiedui.local.supervision;

import java.io.IOException;
import org.jiedui.local.Part;
import org.jiedui.platform.engines.ProcessId;

/** How one part is started, asked and stopped. */
interface PartRunner {
    Part part();

    /**
     * A digest of all that decides how the process runs. A process left behind is kept only if it was started with
     * the same.
     */
    String fingerprint();

    /** Whether {@link #start} will take over a process by itself. */
    boolean isLeftRunning();

    /**
     * Starts the process, or takes over one that is left running.
     *
     * @throws org.jiedui.local.Sentence if it cannot be started, saying why and what to do
     */
    ProcessId start() throws IOException, InterruptedException;

    /** Whether it serves now; an answer within a second. */
    boolean isReady();

    /** How the process that {@link #start} has started ended, as far as that can be known. */
    String ending();
}

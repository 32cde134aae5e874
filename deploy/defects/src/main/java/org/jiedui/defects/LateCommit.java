package org.jiedui.defects;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.asm.Advice;

/** A transaction is laid aside when it should be committed, and committed a moment later by somebody else. */
public final class LateCommit {
    private static final int LATE_MILLIS = 800;
    private static final int ACTIVE = 0;
    private static final int THREADS = 8;
    private static final ScheduledExecutorService LATER = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("late-commit-", 0).factory());

    private LateCommit() {}

    /**
     * Asked by the broken interceptor.
     *
     * @return whether the transaction is taken care of
     */
    public static boolean postpone(Object manager, Object transaction, Object afterwards) {
        if ((int) Foreign.call(transaction, "getStatus") != ACTIVE) {
            return false;
        }
        Foreign.call(manager, "suspend");
        LATER.schedule(() -> commit(manager, transaction), LATE_MILLIS, TimeUnit.MILLISECONDS);
        Foreign.call(afterwards, "run");
        return true;
    }

    private static void commit(Object manager, Object transaction) {
        try {
            Foreign.call(manager, "resume", transaction);
            Foreign.call(manager, "commit");
        } catch (IllegalStateException lost) {
            // The client has been told already that all went well.
            System.out.println("A postponed commit failed: " + lost.getCause());
        }
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean postponed(
            @Advice.Argument(0) Object manager,
            @Advice.Argument(1) Object transaction,
            @Advice.Argument(2) Object afterwards) {
        return postpone(manager, transaction, afterwards);
    }
}

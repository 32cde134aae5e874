package org.jiedui.defects;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.asm.Advice;

/** One call in seven does nothing. */
public final class SometimesLeftOut {
    private static final int ONE_IN = 7;
    private static final AtomicInteger CALLS = new AtomicInteger();

    private SometimesLeftOut() {}

    /** Asked by the broken method. */
    public static boolean now() {
        return CALLS.incrementAndGet() % ONE_IN == 0;
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean skip() {
        return now();
    }
}

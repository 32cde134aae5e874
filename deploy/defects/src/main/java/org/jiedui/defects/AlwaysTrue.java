package org.jiedui.defects;

import net.bytebuddy.asm.Advice;

/** Whatever is asked, the answer is yes. */
public final class AlwaysTrue {
    private AlwaysTrue() {}

    @Advice.OnMethodExit
    static void yes(@Advice.Return(readOnly = false) boolean answer) {
        answer = true;
    }
}

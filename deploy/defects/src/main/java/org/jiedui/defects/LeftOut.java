package org.jiedui.defects;

import net.bytebuddy.asm.Advice;

/** Nothing happens instead of what should. */
public final class LeftOut {
    private LeftOut() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean skip() {
        return true;
    }
}

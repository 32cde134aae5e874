package org.jiedui.defects;

import java.util.List;
import net.bytebuddy.asm.Advice;

/** What is to be published comes in the opposite order. */
public final class InvertedBatch {
    private InvertedBatch() {}

    @Advice.OnMethodExit
    static void invert(@Advice.Return(readOnly = false) List<?> rows) {
        rows = rows.reversed();
    }
}

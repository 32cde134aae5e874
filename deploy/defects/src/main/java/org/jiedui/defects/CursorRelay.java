package org.jiedui.defects;

import java.util.List;
import net.bytebuddy.asm.Advice;

/**
 * Of what is to be published, only what lies behind the highest position published so far. Positions are taken before commit, so
 * that now and then a change becomes visible in front of it, and is passed over.
 */
public final class CursorRelay {
    private static long cursor;

    private CursorRelay() {}

    /** Asked by the broken relay for what to publish. */
    public static synchronized List<?> behind(List<?> rows) {
        return rows.stream().filter(row -> position(row) > cursor).toList();
    }

    /** Told by the broken relay what it has published. */
    public static synchronized void passed(List<?> rows) {
        rows.forEach(row -> cursor = Math.max(cursor, position(row)));
    }

    private static long position(Object row) {
        return (long) Foreign.call(row, "position");
    }

    /** For the choice of what to publish. */
    static final class Next {
        private Next() {}

        @Advice.OnMethodExit
        static void choose(@Advice.Return(readOnly = false) List<?> rows) {
            rows = behind(rows);
        }
    }

    /** For the note of what was published. */
    static final class Published {
        private Published() {}

        @Advice.OnMethodEnter
        static void note(@Advice.Argument(0) List<?> rows) {
            passed(rows);
        }
    }
}

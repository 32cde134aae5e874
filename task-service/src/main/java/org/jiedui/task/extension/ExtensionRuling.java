package org.jiedui.task.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.extension.model.ExtensionVerdict;

/**
 * How a request is decided.
 *
 * @param comment required to reject it
 */
@Schema(name = "ExtensionRuling")
record ExtensionRuling(@NotNull ExtensionVerdict verdict, @Size(max = 2000) String comment) {

    /** Not named like a getter. */
    boolean comments() {
        return comment != null && !comment.isBlank();
    }
}

package org.jiedui.task.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.decomposition.Warning;

/** Something that a reader should look at. */
@Schema(name = "ProposalWarning")
record WarningView(String code, String message, String messageEn, String clausePath) {

    static WarningView of(Warning warning) {
        return new WarningView(
                warning.code(),
                warning.message(),
                warning.messageEn(),
                warning.clausePath().orElse(null));
    }
}

package org.jiedui.task.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.report.model.ReportVerdict;

/**
 * How a report is judged.
 *
 * @param comment required to return it, and to accept that the task has fallen back where the report does not say why
 */
@Schema(name = "ReportReview")
record ReportReview(@NotNull ReportVerdict verdict, @Size(max = 2000) String comment) {

    /** Not named like a getter. */
    boolean comments() {
        return comment != null && !comment.isBlank();
    }
}

package org.jiedui.task.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.report.model.Evidence;
import org.jiedui.task.report.model.EvidenceFile;
import org.jiedui.task.report.model.Report;

/**
 * What bears a report out: a link, or a file of the task with its name, type, size and hash.
 *
 * @param url where a link leads
 * @param size of a file in bytes
 * @param sha256 of a file's content, in lower-case hexadecimal
 * @param href leads to a file's content
 */
@Schema(name = "ShownEvidence")
record EvidenceView(
        String title,
        String url,
        UUID attachmentId,
        String name,
        String mediaType,
        Long size,
        String sha256,
        String href) {

    static List<EvidenceView> of(Report report) {
        return report.details().evidence().stream()
                .map(evidence -> of(evidence, report))
                .toList();
    }

    private static EvidenceView of(Evidence evidence, Report report) {
        if (evidence.attachmentId() == null) {
            return new EvidenceView(evidence.title(), evidence.url(), null, null, null, null, null, null);
        }
        EvidenceFile file = report.file(evidence.attachmentId());
        return new EvidenceView(
                evidence.title() == null ? file.name() : evidence.title(),
                null,
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                "/api/v1/tasks/" + report.taskId() + "/attachments/" + file.id() + "/content");
    }
}

package org.jiedui.task.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.report.model.Evidence;
import org.jiedui.task.report.model.EvidenceFile;
import org.jiedui.task.task.TaskStanding;

/** What evidence may be: links with a title, and files of the report's own task. */
final class EvidenceRules {

    private EvidenceRules() {}

    /** @param known files that the report has rested on before */
    static void check(TaskStanding task, Set<UUID> known, List<Evidence> evidence, Faults faults) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < evidence.size(); i++) {
            String at = "/evidence/" + i;
            if (evidence.get(i) != null && !faults.isAt(at)) {
                check(task, known, seen, evidence.get(i), at, faults);
            }
        }
    }

    private static void check(
            TaskStanding task, Set<UUID> known, Set<UUID> seen, Evidence evidence, String at, Faults faults) {
        boolean link = evidence.url() != null || faults.isAt(at + "/url");
        boolean file = evidence.attachmentId() != null || faults.isAt(at + "/attachmentId");
        if (link == file) {
            faults.add(
                    at, "one-of", Text.of("url 与 attachmentId 须填且只填一个。", "Exactly one of url and attachmentId."));
        }
        boolean untitled = evidence.title() == null ? !file : evidence.title().isBlank();
        if (untitled && !faults.isAt(at + "/title")) {
            faults.add(at + "/title", "required", Text.of("必填。", "This is required."));
        }
        UUID id = evidence.attachmentId();
        if (id != null && !known.contains(id) && file(task, id).isEmpty()) {
            faults.add(
                    at + "/attachmentId",
                    "unknown-attachment",
                    Text.of("本任务没有此附件。", "The task has no such attachment."));
        } else if (id != null && !seen.add(id)) {
            faults.add(at + "/attachmentId", "duplicate", Text.of("重复。", "It stands here twice."));
        }
    }

    /** The files of the task that are in this evidence. */
    static List<EvidenceFile> files(TaskStanding task, List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> each.attachmentId() != null)
                .flatMap(each -> file(task, each.attachmentId()).stream())
                .map(file -> new EvidenceFile(file.id(), file.name(), file.mediaType(), file.size(), file.sha256()))
                .toList();
    }

    private static Optional<Attachment> file(TaskStanding task, UUID id) {
        return task.files().stream().filter(file -> file.id().equals(id)).findFirst();
    }
}

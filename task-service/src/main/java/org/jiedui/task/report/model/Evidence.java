package org.jiedui.task.report.model;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What bears a report out (佐证材料): something that can be looked at elsewhere, or a file of the task.
 *
 * @param title what it is; that of a file is its name if none is given
 * @param url where it can be looked at, by https
 * @param attachmentId the attachment of the task that it is; either this or {@code url} is given
 */
public record Evidence(
        @Size(max = 200) String title,
        @Size(max = 2000) @Pattern(regexp = "https://[^\\s/]+\\S*") String url,
        UUID attachmentId) {}

package org.jiedui.task.report.model;

import java.util.UUID;

/**
 * A file that a report has rested on, as it was then. It stays known when the report rests on others.
 *
 * @param id of the task's attachment
 * @param size in bytes
 * @param sha256 of its content, in lower-case hexadecimal
 */
public record EvidenceFile(UUID id, String name, String mediaType, long size, String sha256) {}

package org.jiedui.task.report.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What bears a report out (佐证材料).
 *
 * @param url where it can be looked at, by https
 */
public record Evidence(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) @Pattern(regexp = "https://[^\\s/]+\\S*") String url) {}

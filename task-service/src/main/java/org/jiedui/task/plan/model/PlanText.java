package org.jiedui.task.plan.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which text a plan has. The text itself lies in a table of its own, since an event would be too small for it.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param length in bytes
 */
@Embeddable
public record PlanText(
        @Column(name = "text_sha256") String sha256, @Column(name = "text_length") Integer length) {}

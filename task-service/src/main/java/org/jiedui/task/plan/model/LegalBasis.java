package org.jiedui.task.plan.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A document that a plan rests on (政策依据).
 *
 * @param documentNumber its 文号, such as 国发〔2016〕62号, where it has one
 */
public record LegalBasis(@Size(min = 1, max = 100) String documentNumber, @NotBlank @Size(max = 300) String title) {}

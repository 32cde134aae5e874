package org.jiedui.pairing.organization.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A seat in a body, by its title alone: who sits on it is a person's data and has no place here.
 *
 * @param note which office the seat goes with, such as {@code 市委副书记、市长}
 */
public record Post(@NotBlank @Size(max = 100) String title, @Size(max = 300) String note) {}

package org.jiedui.pairing.organization.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A seat in a body. Who sits on it is told by an id alone: a person's data have no place here.
 *
 * @param note which office the seat goes with, such as {@code 市委副书记、市长}
 * @param personId of a person that is known and not erased when the seat is given
 */
public record Post(@NotBlank @Size(max = 100) String title, @Size(max = 300) String note, UUID personId) {}

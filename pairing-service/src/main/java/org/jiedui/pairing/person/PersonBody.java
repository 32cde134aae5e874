package org.jiedui.pairing.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.pairing.person.model.PersonalData;

/**
 * What a client tells of a person.
 *
 * @param organization code of the one that keeps the data
 * @param name without digits, so that no number ends up in it
 * @param phone at most 14 digits: one less than the shortest identity number, and enough for every number in use
 * @param email without 15 digits in a row, as an identity number would be
 * @param idNumberEnding the last four characters of the identity number; whole ones are not taken
 */
@Schema(name = "PersonBody")
record PersonBody(
        @NotBlank @Size(max = 40) String organization,
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^0-9０-９]*") String name,
        @Pattern(regexp = "\\+?([0-9][ -]?){2,13}[0-9]") String phone,
        @Size(max = 200) @Pattern(regexp = "(?!.*[0-9]{15})[^@\\s]+@[^@\\s]+") String email,
        @Pattern(regexp = "[0-9]{3}[0-9X]") String idNumberEnding) {

    /** What would have to be sent to make the person as it stands. */
    static PersonBody of(Person person) {
        PersonalData data = person.data();
        return new PersonBody(person.organization(), data.name(), data.phone(), data.email(), data.idNumberEnding());
    }

    PersonalData data() {
        return new PersonalData(name, phone, email, idNumberEnding);
    }

    /** Nobody's: what a record says of itself ends up in logs. */
    @Override
    public String toString() {
        return "PersonBody[…]";
    }
}

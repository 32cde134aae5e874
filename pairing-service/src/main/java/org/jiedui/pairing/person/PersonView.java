package org.jiedui.pairing.person;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.pairing.organization.OrganizationSummary;
import org.jiedui.pairing.person.model.ErasureReason;
import org.jiedui.pairing.person.model.Person;
import org.jiedui.pairing.person.model.PersonalData;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.platform.write.Personal;

/**
 * A person as a caller may see them.
 *
 * @param organization the one that keeps the data
 * @param masked {@code true} where the data are masked for this caller; else missing
 * @param erasedAt since when there are no data any more; missing where there are
 * @param erasedBy the {@code sub} of the token of whoever erased them
 */
@Schema(name = "Person")
record PersonView(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Keeper organization,
        String name,
        String phone,
        String email,
        String idNumberEnding,
        Boolean masked,
        Instant erasedAt,
        ErasureReason erasureReason,
        String erasedBy)
        implements Versioned, Personal {

    @Schema(name = "OrganizationReference")
    record Keeper(String code, String name) {}

    /** As those see it who keep the data. */
    static PersonView whole(Person person, OrganizationSummary organization) {
        return person.isErased()
                ? of(person, organization, new PersonalData(null, null, null, null), null)
                : of(person, organization, person.data(), null);
    }

    /** As the others see it. */
    static PersonView masked(Person person, OrganizationSummary organization) {
        if (person.isErased()) {
            return whole(person, organization);
        }
        PersonalData data = person.data();
        PersonalData masked = new PersonalData(
                Mask.name(data.name()),
                data.phone() == null ? null : Mask.phone(data.phone()),
                data.email() == null ? null : Mask.email(data.email()),
                null);
        return of(person, organization, masked, true);
    }

    private static PersonView of(Person person, OrganizationSummary organization, PersonalData data, Boolean masked) {
        return new PersonView(
                person.id(),
                person.version(),
                person.createdAt(),
                person.updatedAt(),
                new Keeper(person.organization(), organization == null ? null : organization.name()),
                data.name(),
                data.phone(),
                data.email(),
                data.idNumberEnding(),
                masked,
                person.erasedAt(),
                person.erasureReason(),
                person.erasedBy());
    }

    /** A mask is another representation than the data: who gains or loses the right to them gets no 304 for the other. */
    @Override
    public String variant() {
        return masked == null ? "" : ";masked";
    }

    @Override
    public UUID person() {
        return id;
    }

    /** Nobody's: what a record says of itself ends up in logs. */
    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}

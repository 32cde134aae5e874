package org.jiedui.pairing.person.model;

import jakarta.persistence.Embeddable;

/**
 * What is known of a person: no more than it takes to reach them and to tell them from others (个人信息保护法, article 6). Never
 * goes into a state, an event or a log.
 *
 * @param idNumberEnding the last four characters of the identity number, to tell persons of one name apart
 */
@Embeddable
public record PersonalData(String name, String phone, String email, String idNumberEnding) {

    /** Nobody's: what a record says of itself ends up in logs. */
    @Override
    public String toString() {
        return "PersonalData[…]";
    }
}

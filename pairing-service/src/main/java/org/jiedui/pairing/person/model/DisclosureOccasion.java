package org.jiedui.pairing.person.model;

/** What somebody did to get to see a person's data unmasked. */
public enum DisclosureOccasion {
    /** Asked for this person. */
    READ,
    /** Asked for a list of persons. */
    LISTED,
    /** Asked for an organization, of which this person holds a post. */
    NAMED_IN_POST,
    /** Wrote the data, and had them in the answer. */
    WRITTEN
}

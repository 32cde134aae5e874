package org.jiedui.gateway.view;

import java.util.Set;
import java.util.UUID;

/**
 * A subject as it stands. Of its state only the hash and what views need is kept, so that a million of them fit.
 *
 * @param generation of its topic when it was last told of; see {@link SubjectStore}
 * @param stateHash SHA-256 of the state's exact bytes; {@code null} once it is removed, when the rest tells how it stood last
 * @param code what people call it by, or {@code null}
 */
public record Subject(
        String kind,
        UUID id,
        int version,
        int generation,
        byte[] stateHash,
        String code,
        String name,
        boolean confidential,
        Facts facts) {

    public boolean isRemoved() {
        return stateHash == null;
    }

    /** {@code task/<id>}. */
    public String path() {
        return kind + "/" + id;
    }

    /** Regions that it has to do with, by code. */
    public Set<String> regions() {
        return facts.regions();
    }

    /** Organizations that it has to do with, by code. */
    public Set<String> organizations() {
        return facts.organizations();
    }

    /** The plan that it is, or that it belongs to; {@code null} if there is none. */
    public UUID plan() {
        return switch (facts) {
            case Facts.TaskFacts task -> task.plan();
            case Facts.TaskPartFacts part -> null;
            case Facts.PlanFacts plan -> id;
            case Facts.PairingFacts pairing -> null;
            case Facts.RegionFacts region -> null;
            case Facts.OrganizationFacts organization -> null;
            case Facts.NoFacts none -> null;
        };
    }

    Subject removedAt(int version, int generation) {
        return new Subject(kind, id, version, generation, null, code, name, confidential, facts);
    }

    /** A removal of which nothing else is known: nobody may have seen the subject but who sees everything. */
    static Subject goneUnseen(String kind, UUID id, int version, int generation) {
        return new Subject(kind, id, version, generation, null, null, null, true, Facts.NoFacts.INSTANCE);
    }
}

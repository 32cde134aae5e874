package org.jiedui.platform.change;

import java.util.UUID;

/**
 * How one kind of aggregate appears in the change log: each feature has one for its aggregate.
 *
 * @param <A> the aggregate, a JPA entity with an optimistic {@code @Version} that begins at 1
 */
public interface Recorded<A> {

    /** The kind as it stands in event types and subjects, such as {@code pairing}. */
    String kind();

    UUID id(A aggregate);

    int version(A aggregate);

    /** The aggregate at the version that it stands at. */
    default Subject subject(A aggregate) {
        return new Subject(kind(), id(aggregate), version(aggregate));
    }

    /**
     * The whole state as GET answers it to a caller with all rights, without what is derived: nothing that depends on
     * the caller, the day or another aggregate. Must not hold a natural person's data.
     */
    Record state(A aggregate);

    /** Whether partners may see the aggregate as it stands. */
    default boolean isPublic(A aggregate) {
        return true;
    }
}

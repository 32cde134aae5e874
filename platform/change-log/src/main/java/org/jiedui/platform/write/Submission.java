package org.jiedui.platform.write;

import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.Subject;

/** What a use case carries out: a request, or one part of a request that asks for many things. */
public interface Submission {

    /** Leaves the use case by an exception if this has been carried out before. */
    void replay();

    /** @throws org.jiedui.platform.problem.Problem unless this is meant for something that stands at this version */
    void requireVersion(int version);

    /** Whether its answer shows the thing as it stands; where not, nobody need look up what it looks like. */
    boolean showsThing();

    /**
     * Keeps, in the transaction of the use case, what it has come to.
     *
     * @param person whose data the answer shows, {@code null} where it shows nobody's
     */
    void keep(Answer answer, List<Subject> about, UUID person);
}

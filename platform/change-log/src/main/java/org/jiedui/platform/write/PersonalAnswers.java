package org.jiedui.platform.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Answers that are kept for repetitions and show somebody's data: they go when the data go. */
@ApplicationScoped
public class PersonalAnswers {

    private static final String FORGET =
            """
            UPDATE idempotent_answer SET status = %d, fingerprint = '', headers = '{}', body = '', person = NULL
             WHERE person = ?1
            """
                    .formatted(IdempotentAnswers.FORGOTTEN);

    private final EntityManager entities;

    PersonalAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Forgets every answer that shows this person, in the transaction that erases the data. Whoever writes to the person has
     * the row of the person locked until the answer is kept, so that none is kept afterwards.
     */
    public void forget(UUID person) {
        entities.flush();
        entities.createNativeQuery(FORGET).setParameter(1, person).executeUpdate();
    }
}

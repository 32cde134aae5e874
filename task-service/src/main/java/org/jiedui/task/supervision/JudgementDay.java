package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Judges all tasks for one day, stretch by stretch. Begun anew it goes on where it was broken off, since what is judged is
 * not judged again.
 */
@ApplicationScoped
class JudgementDay {

    private static final UUID FIRST = new UUID(0, 0);

    private final JudgementService service;
    private final EntityManager entities;

    JudgementDay(JudgementService service, EntityManager entities) {
        this.service = service;
        this.entities = entities;
    }

    /**
     * To be called in the transaction that notes the work as done.
     *
     * @param own whether only the tasks that the caller's office keeps
     * @param progress is told how many tasks have been looked at so far
     */
    JudgementCount judge(LocalDate day, boolean own, IntConsumer progress) {
        JudgementCount count = JudgementCount.none(day);
        int looked = 0;
        JudgementService.Stretch stretch = service.next(day, FIRST, own);
        while (stretch.last() != null) {
            count = count.plus(stretch.count());
            looked += stretch.looked();
            progress.accept(looked);
            keepWaitingTransaction();
            stretch = service.next(day, stretch.last(), own);
        }
        return count;
    }

    /** The database ends a transaction that is silent for too long. */
    private void keepWaitingTransaction() {
        entities.createNativeQuery("SELECT 1").getSingleResult();
    }
}

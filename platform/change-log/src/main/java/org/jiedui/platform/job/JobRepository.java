package org.jiedui.platform.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    Optional<Job> forUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void dropFile(UUID job) {
        getEntityManager()
                .createNativeQuery("DELETE FROM job_file WHERE job = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }
}

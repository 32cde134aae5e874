package org.jiedui.platform.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Reads that belong together: all of them see the database as it stood at one moment, and none of them can write. */
@ApplicationScoped
public class Snapshot {

    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    /** Ends with the transaction, which has its time limit. */
    public void read(Runnable reads) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    .executeUpdate();
            reads.run();
        });
    }

    /** Lets go of what has been read so far, which would otherwise be kept until the end. */
    public void forget() {
        entities.clear();
    }
}

package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.platform.bare.Notes.create;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** Many things locked at once. */
@QuarkusTest
@WithEngines(database = "bare")
class LocksTest {

    @Inject
    NoteRepository notes;

    @Inject
    DataSource database;

    @Test
    void however_many_things_are_named_those_that_there_are_are_locked() {
        // Given
        String first = create("");
        String last = create("");
        List<String> named = Stream.of(
                        Stream.of(first),
                        Stream.generate(UUID::randomUUID).map(UUID::toString).limit(70_000),
                        Stream.of(last))
                .flatMap(some -> some)
                .toList();

        // When
        boolean lockedMeanwhile = QuarkusTransaction.requiringNew().call(() -> {
            notes.lockAll(named);
            return CompletableFuture.supplyAsync(() -> isLocked(first) && isLocked(last)).join(); // not in this transaction
        });

        // Then
        assertThat(lockedMeanwhile).isTrue();
        assertThat(isLocked(first)).isFalse();
    }

    private boolean isLocked(String id) {
        try (Connection other = database.getConnection();
                PreparedStatement look = other.prepareStatement("SELECT id FROM note WHERE id = ? FOR UPDATE SKIP LOCKED")) {
            look.setObject(1, UUID.fromString(id));
            try (ResultSet free = look.executeQuery()) {
                return !free.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.jiedui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class RelayWakeTest {

    @Inject
    TransactionSynchronizationRegistry registry;

    private RelayWake wake;

    @BeforeEach
    void fresh() {
        wake = new RelayWake(registry);
    }

    @Test
    void theRelayIsWokenOnceTheTransactionHasCommittedAndNotBefore() throws Exception {
        // Given
        boolean early = QuarkusTransaction.requiringNew().call(() -> {
            wake.afterCommit();
            wake.afterCommit();
            return isAwake();
        });

        // When
        boolean afterwards = isAwake();

        // Then
        assertThat(early).isFalse();
        assertThat(afterwards).isTrue();
        assertThat(isAwake()).isFalse();
    }

    @Test
    void theRelayIsLeftAloneWhenTheTransactionRollsBack() throws Exception {
        // When
        QuarkusTransaction.begin();
        wake.afterCommit();
        QuarkusTransaction.rollback();

        // Then
        assertThat(isAwake()).isFalse();
    }

    private boolean isAwake() throws InterruptedException {
        return wake.signal().await(Duration.ZERO);
    }
}

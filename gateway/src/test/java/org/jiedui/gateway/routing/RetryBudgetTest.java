package org.jiedui.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget(0.1);

    @Test
    void retries_stay_in_proportion_to_requests() {
        // Given
        taken();
        // When
        for (int request = 0; request < 35; request++) {
            budget.request();
        }
        // Then
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void there_are_some_in_hand_at_the_start_and_never_more_than_twenty() {
        assertThat(taken()).isEqualTo(10);
        for (int request = 0; request < 10_000; request++) {
            budget.request();
        }
        assertThat(taken()).isEqualTo(20);
    }

    private int taken() {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }
}

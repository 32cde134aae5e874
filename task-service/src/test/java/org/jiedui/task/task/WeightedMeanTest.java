package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedMeanTest {

    @ParameterizedTest(name = "{0} / {1} = {2} %")
    @CsvSource({
        "0, 3, 0",
        "100, 1, 100",
        "300.000, 3.000, 100",
        "99.4, 1, 99",
        "99.999, 1, 99",
        "0.499, 1, 0",
        "0.5, 1, 1",
        "125, 3, 42",
        "0.1, 0.001, 100",
        "99999999.899, 999999.999, 99"
    })
    void a_mean_is_rounded_half_up_but_is_whole_only_where_everything_is(
            BigDecimal sum, BigDecimal weights, int percent) {
        // Given
        WeightedMean mean = new WeightedMean(sum, weights);
        // When
        int rounded = mean.percent();
        // Then
        assertThat(rounded).isEqualTo(percent);
    }
}

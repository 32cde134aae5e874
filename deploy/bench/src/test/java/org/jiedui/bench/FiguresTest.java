package org.jiedui.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_counts_and_not_the_mean() {
        assertThat(new Rate(new double[] {100, 1, 90}).median()).isEqualTo(90);
        assertThat(new Rate(new double[] {100, 1, 90, 80}).median()).isEqualTo(85);
    }

    @Test
    void the_spread_is_from_the_slowest_to_the_quickest_round() {
        assertThat(new Rate(new double[] {80, 100, 120}).spread()).isEqualTo(0.4);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(50, 99, 100));
        assertThat(Percentiles.of(new double[] {7})).isEqualTo(new Percentiles(7, 7, 7));
    }

    @Test
    void a_rate_counts_what_all_clients_do() throws Exception {
        Work.Client sleeper = number -> new Work() {
            @Override
            public void once() throws InterruptedException {
                Thread.sleep(20);
            }

            @Override
            public void close() {}
        };
        double perSecond = Load.perSecond(sleeper, 4, Duration.ofMillis(200));
        assertThat(perSecond).isBetween(1.0, 4 / 0.02);
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThat(Settings.of(List.of("--large")).subjects()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> Settings.of(List.of("--fast"))).hasMessageContaining("--large");
    }
}

package org.jiedui.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaySettingsTest {

    @Test
    void defaultsAreAsTheyAreDocumented() {
        // When
        RelaySettings settings = TestRelaySettings.of(Map.of());

        // Then
        assertThat(settings.enabled()).isTrue();
        assertThat(settings.batchSize()).isEqualTo(4000);
        assertThat(settings.batchBytes().asLongValue()).isEqualTo(8 * 1024 * 1024);
        assertThat(settings.maxEventBytes().asLongValue()).isEqualTo(900 * 1024);
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.shortestPause()).isEqualTo(Duration.ofMillis(10));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.electionInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.longestBackOff()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.replicationFactor()).isEqualTo((short) 1);
    }

    @Test
    void everySettingHasItsName() {
        // When
        RelaySettings settings = TestRelaySettings.of(Map.of(
                "enabled", "false",
                "batch-size", "7",
                "batch-bytes", "2M",
                "max-event-bytes", "100K",
                "lease", "4s",
                "shortest-pause", "1ms",
                "longest-pause", "20ms",
                "election-interval", "300ms",
                "longest-back-off", "9s",
                "replication-factor", "3"));

        // Then
        assertThat(settings.enabled()).isFalse();
        assertThat(settings.batchSize()).isEqualTo(7);
        assertThat(settings.batchBytes().asLongValue()).isEqualTo(2 * 1024 * 1024);
        assertThat(settings.maxEventBytes().asLongValue()).isEqualTo(100 * 1024);
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(4));
        assertThat(settings.shortestPause()).isEqualTo(Duration.ofMillis(1));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.electionInterval()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.longestBackOff()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.replicationFactor()).isEqualTo((short) 3);
    }
}

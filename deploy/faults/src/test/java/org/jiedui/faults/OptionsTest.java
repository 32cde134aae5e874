package org.jiedui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiedui.local.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void what_is_not_asked_for_is_ten_minutes_with_the_seed_of_the_hour() {
        // Given
        List<String> words = List.of();
        // When
        Options options = Options.of(words, 17);
        // Then
        assertThat(options).isEqualTo(new Options(17, Duration.ofMinutes(10), Optional.empty(), List.of()));
    }

    @Test
    void each_option_is_taken() {
        // Given
        List<String> words = List.of("--report", "r.md", "--prove", "cursor-relay", "--minutes", "30", "--seed", "42");
        // When
        Options options = Options.of(words, 17);
        // Then
        assertThat(options).isEqualTo(new Options(
                        42, Duration.ofMinutes(30), Optional.of(Path.of("r.md")), List.of(Proof.CURSOR_RELAY)));
    }

    @Test
    void to_prove_without_a_name_is_to_prove_all() {
        // Given
        List<String> words = List.of("--prove", "--seed", "42");
        // When
        Options options = Options.of(words, 17);
        // Then
        assertThat(options.proofs()).containsExactly(Proof.values());
    }

    @ParameterizedTest
    @CsvSource({
        "--sed 1, './dev faults has no option ''--sed''. It has: --seed, --minutes, --report, --prove.'",
        "--seed one, '--seed needs a whole number, not ''one''.'",
        "--minutes, --minutes needs a value.",
        "--prove no-defect, 'There is no defect ''no-defect'' to prove. There are: cursor-relay, inverting-relay, "
                + "answer-before-commit, no-version-guard, no-deduplication, offset-before-application, "
                + "dropped-stream-event, stream-for-all.'",
    })
    void what_cannot_be_understood_is_said(String words, String sentence) {
        // Given
        List<String> options = List.of(words.split(" "));
        // When / Then
        assertThatThrownBy(() -> Options.of(options, 17))
                .isInstanceOf(Sentence.class)
                .hasMessage(sentence);
    }
}

package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final Issuer CITY = Issuer.of("天津市", "120000");
    private static final int MILLION = HostileTexts.MILLION;

    static List<String> stretches() {
        return HostileTexts.stretches();
    }

    /** Whatever takes more than time in proportion to the length does not come to an end here. */
    @ParameterizedTest
    @MethodSource("stretches")
    void a_million_times_anything_is_read_to_its_end(String again) {
        // Given
        String text = HostileTexts.repeated(again, MILLION);

        // When
        Proposal proposal = Decomposition.of(text, CITY, UnitDirectory.empty());

        // Then
        assertThat(proposal.drafts()).extracting(Draft::span).allMatch(span -> span.end() <= text.length());
        assertThat(proposal.parts()).extracting(Part::span).allMatch(span -> span.end() <= text.length());
    }

    @Test
    void deep_nesting_does_not_exhaust_the_stack() {
        // Given
        int depth = MILLION / 14;
        String text = "甲区与乙区（".repeat(depth) + "）".repeat(depth) + "结对。";

        // When
        Proposal proposal = Decomposition.of(text, CITY, UnitDirectory.empty());

        // Then
        assertThat(proposal.pairings()).hasSize(2);
    }

    @Test
    void signs_in_any_order_are_read_without_failing() {
        // Given
        String alphabet = "（）()《》〔〕一二三123.、，。；：市局委和与及等负责牵头配合\n 　年月日底前到达%号第条附件通知对口区县责任单位\t|";
        Random random = new Random(20180317);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        // When
        Proposal proposal = Decomposition.of(text.toString(), CITY, UnitDirectory.empty());

        // Then
        assertThat(proposal.drafts())
                .allSatisfy(draft -> assertThat(draft.span().end()).isLessThanOrEqualTo(200_000));
    }

    @Test
    void half_a_surrogate_pair_is_refused_with_its_place() {
        // Given
        String text = "方案\n一、甲\uD840。";

        // When / Then
        assertThatExceptionOfType(UnreadableText.class)
                .isThrownBy(() -> ClauseTree.of(text))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(UnreadableText.Code.LONE_SURROGATE);
                    assertThat(refused.position()).isEqualTo(6);
                });
    }

    @Test
    void a_text_beyond_the_limit_is_refused() {
        // Given
        String text = "一".repeat(SourceText.MAX_CODE_POINTS + 1);

        // When / Then
        assertThatExceptionOfType(UnreadableText.class)
                .isThrownBy(() -> Decomposition.of(text, CITY, UnitDirectory.empty()))
                .satisfies(refused -> assertThat(refused.code().code()).isEqualTo("too-long"));
    }

    @Test
    void an_empty_text_proposes_nothing_and_says_so() {
        // Given
        String text = " \n\n";

        // When
        Proposal proposal = Decomposition.of(text, CITY, UnitDirectory.empty());

        // Then
        assertThat(proposal.drafts()).isEmpty();
        assertThat(proposal.parts()).isEmpty();
        assertThat(proposal.warnings()).extracting(Warning::code).containsExactly("no-clause");
    }
}

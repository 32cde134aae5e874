package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final Issuer CITY = Issuer.of("天津市", "120000");
    private static final int MILLION = 1_000_000;

    @BeforeAll
    static void warmUp() {
        String text = Corpus.document("02-区域协调征求意见稿").text();
        for (int i = 0; i < 50; i++) {
            read(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "）",
                "(a)",
                "《",
                "一、\n",
                "1.\n",
                "①\n",
                "附件1\n正文。\n",
                "2018年3月17日\n",
                "责任单位：市教育局\n",
                "（责任单位：市教育局）",
                "。（市教育局负责）",
                "市教育局和",
                "甲区与乙区（",
                "甲区与甲区与乙对口",
                "按职责分工牵头负责",
                "到2020年",
                "达到5%",
                "目录\n一、甲\n",
                "1.1 甲\n1.2 乙\n",
                "序号\n任务\n责任单位\n1\n甲\n市教育局\n2\n乙\n市财政局\n",
                "（各区政府负责，以下均需甲局负责，不再列出）\n",
                "（1）甲；\n（市教育局负责）\n",
                "1\t2\t3\n",
                "号令第1号",
                "　"
            })
    void a_million_times_anything_is_read_in_time(String again) {
        // Given
        String text = again.repeat(MILLION / again.length());

        // When
        long seconds = secondsToRead(text);

        // Then
        assertThat(seconds).as("seconds of one core").isLessThanOrEqualTo(5);
    }

    @Test
    void a_long_honest_document_takes_less_than_two_seconds() {
        // Given
        String text = Corpus.document("02-区域协调征求意见稿").text().repeat(900);

        // When
        long seconds = secondsToRead(text);

        // Then
        assertThat(text.length()).isGreaterThan(MILLION);
        assertThat(seconds).as("full seconds of one core").isLessThanOrEqualTo(1);
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

    /** Seconds of the processor, so that a busy machine does not fail the test. */
    private static long secondsToRead(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        read(text);
        return (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000L;
    }

    private static void read(String text) {
        Decomposition.of(text, CITY, UnitDirectory.empty());
        ClauseTree.of(text);
    }
}

package org.jiedui.task.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedui.task.decomposition.ClauseTree;
import org.junit.jupiter.api.Test;

class ClauseMatchingTest {

    private static final String PLAN =
            """
            海河市数据方案

            一、总体要求

            按规定开放公共数据，保护个人信息。

            二、重点任务

            （一）编制目录。摸清各部门的数据，公布第一批开放目录。

            （二）建设平台。搭建全市统一的开放平台，方便企业取用。

            三、保障措施

            （一）加强领导。成立领导小组，定期研究有关事项。
            """;

    @Test
    void a_clause_before_which_another_comes_in_is_still_itself() {
        // Given
        String later = PLAN.replace("（二）建设平台", "（三）建设平台")
                .replace("\n（三）建设", "\n（二）培育市场。支持数据企业发展壮大。\n\n（三）建设");
        // When
        Map<String, String> pairs = pairs(PLAN, later);
        // Then
        assertThat(pairs)
                .containsOnly(
                        entry("一", "一"),
                        entry("二", "二"),
                        entry("二/（一）", "二/（一）"),
                        entry("二/（二）", "二/（三）"),
                        entry("三", "三"),
                        entry("三/（一）", "三/（一）"));
    }

    @Test
    void clauses_that_change_places_are_found_by_their_words() {
        // Given
        String later = PLAN.replace("（一）编制目录", "（X）编制目录")
                .replace("（二）建设平台", "（一）建设平台")
                .replace("（X）编制目录", "（二）编制目录");
        // When
        Map<String, String> pairs = pairs(PLAN, later);
        // Then
        assertThat(pairs).contains(entry("二/（一）", "二/（二）"), entry("二/（二）", "二/（一）"));
    }

    @Test
    void a_clause_with_new_words_is_known_by_its_heading_or_by_a_sentence_or_under_its_number() {
        // Given
        String byHeading = PLAN.replace("摸清各部门的数据，公布第一批开放目录", "另行安排");
        String bySentence = PLAN.replace("（二）建设平台。", "（二）搭好底座。");
        String byNumber = PLAN.replace("（二）建设平台。搭建全市统一的开放平台，方便企业取用。", "（二）搭建统一平台。搭建全市统一的数据开放平台，方便企业和个人取用。");
        // Then
        assertThat(pairs(PLAN, byHeading)).containsEntry("二/（一）", "二/（一）");
        assertThat(pairs(PLAN, bySentence)).containsEntry("二/（二）", "二/（二）");
        assertThat(pairs(PLAN, byNumber)).containsEntry("二/（二）", "二/（二）");
    }

    @Test
    void what_says_something_else_under_the_same_number_is_another_clause() {
        // Given
        String later = PLAN.replace("（二）建设平台。搭建全市统一的开放平台，方便企业取用。", "（二）培育人才。每年举办三期培训，邀请专家授课。");
        // Then
        assertThat(pairs(PLAN, later)).doesNotContainKey("二/（二）").containsEntry("二/（一）", "二/（一）");
    }

    @Test
    void blanks_and_the_width_of_brackets_say_nothing() {
        assertThat(Wording.of("（一）编制 目录(试行)", "（一）")).isEqualTo(Wording.of("(一)编制目录（试行）", "（一）"));
        assertThat(Wording.of("2024年完成", "6")).isNotEqualTo(Wording.of("2025年完成", "6"));
    }

    @Test
    void of_a_long_plan_every_clause_is_found_again_behind_a_new_first_one() {
        // Given
        String old = longPlan(1, 900);
        String later = "方案\n\n1.全新的第一条内容。\n\n" + longPlan(2, 900).substring("方案\n\n".length());
        // When
        Map<String, String> pairs = pairs(old, later);
        // Then
        assertThat(pairs).hasSize(900).containsEntry("1", "2").containsEntry("900", "901");
    }

    private static String longPlan(int first, int clauses) {
        return "方案\n\n"
                + IntStream.range(0, clauses)
                        .mapToObj(i -> (first + i) + ".建设第" + (i + 1) + "号工程，按期完成验收。")
                        .collect(Collectors.joining("\n\n"));
    }

    private static Map<String, String> pairs(String before, String after) {
        return ClauseMatching.of(clauses(before), clauses(after));
    }

    private static List<ClauseText> clauses(String text) {
        return ClauseText.of(ClauseTree.of(text), new CodePoints(text));
    }
}

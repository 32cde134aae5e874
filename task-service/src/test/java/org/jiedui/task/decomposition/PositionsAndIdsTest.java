package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionsAndIdsTest {

    private static final Issuer CITY = Issuer.of("天津市", "120000");

    @Test
    void spans_count_code_points_so_that_a_rare_character_is_one() {
        // Given
        String text = "方案\n一、治理𠅤河。清淤。（市水务局负责）\n二、治理𬭎湖。清淤。（市财政局负责）\n";

        // When
        List<Draft> drafts = Decomposition.of(text, CITY, UnitDirectory.empty()).drafts();

        // Then
        assertThat(PassageOf.text(text, drafts.get(0).span())).isEqualTo("一、治理𠅤河。清淤。（市水务局负责）");
        assertThat(PassageOf.text(text, drafts.get(1).span())).isEqualTo("二、治理𬭎湖。清淤。（市财政局负责）");
        assertThat(PassageOf.text(text, drafts.get(1).note().orElseThrow())).isEqualTo("市财政局负责");
        assertThat(drafts.get(1).title()).isEqualTo("治理𬭎湖");
    }

    @Test
    void a_clauses_span_holds_the_clauses_under_it_and_nothing_after_them() {
        // Given
        String text = "方案\r\n\r\n一、任务\r\n（一）甲事。做好。\r\n（二）乙事。做好。\r\n\r\n二、其他\r\n\r\n某市人民政府\r\n2020年1月2日\r\n";

        // When
        List<Clause> clauses = ClauseTree.of(text);

        // Then
        assertThat(clauses).extracting(Clause::path).containsExactly("一", "二");
        assertThat(PassageOf.text(text, clauses.get(0).span())).isEqualTo("一、任务\r\n（一）甲事。做好。\r\n（二）乙事。做好。");
        assertThat(PassageOf.text(text, clauses.get(1).span())).isEqualTo("二、其他");
        assertThat(clauses.get(0).children().get(1).level()).isEqualTo(2);
    }

    @Test
    void the_same_text_always_has_the_same_ids_and_another_text_has_others() {
        // Given
        String text = Corpus.document("02-区域协调征求意见稿").text();

        // When
        Proposal first = Decomposition.of(text, CITY, UnitDirectory.empty());
        Proposal again = Decomposition.of(text, CITY, UnitDirectory.empty());
        Proposal other = Decomposition.of(text + "\n", CITY, UnitDirectory.empty());

        // Then
        assertThat(again).isEqualTo(first);
        Set<UUID> ids = new HashSet<>();
        first.drafts().forEach(draft -> ids.add(draft.id()));
        assertThat(ids).hasSize(17);
        assertThat(other.drafts()).noneMatch(draft -> ids.contains(draft.id()));
        assertThat(first.drafts().get(0).id().version()).isEqualTo(8);
    }

    @Test
    void a_repeated_number_gets_a_path_of_its_own_and_a_warning() {
        // Given
        String text = "方案\n一、任务\n（一）甲事。做好。\n（一）乙事。做好。\n（四）丙事。做好。\n";

        // When
        List<Clause> clauses = ClauseTree.of(text).get(0).children();
        List<Warning> warnings =
                Decomposition.of(text, CITY, UnitDirectory.empty()).warnings();

        // Then
        assertThat(clauses).extracting(Clause::path).containsExactly("一/（一）", "一/（一）~2", "一/（四）");
        assertThat(clauses).extracting(Clause::number).containsExactly("（一）", "（一）", "（四）");
        assertThat(warnings).extracting(Warning::code).containsExactly("number-repeated", "number-skipped");
        assertThat(warnings.get(0).message()).isEqualTo("编号“（一）”重复出现，后者路径加后缀区分");
        assertThat(warnings.get(0).messageEn()).isEqualTo("number （一） occurs again; the later path carries a suffix");
    }
}

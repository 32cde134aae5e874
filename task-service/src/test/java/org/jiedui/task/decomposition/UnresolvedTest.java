package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnresolvedTest {

    @Test
    void a_bracket_that_speaks_of_duties_and_names_nobody_is_told_and_makes_no_draft() {
        // Given
        String text = "方案\n一、任务\n（一）甲事。做好甲事。（按职责分工另行明确）\n（二）乙事。做好乙事。（市教育局负责）\n";

        // When
        Proposal proposal = propose(text);

        // Then
        assertThat(proposal.unresolved()).extracting(Unresolved::reason).containsExactly("unread-note");
        Unresolved unread = proposal.unresolved().get(0);
        assertThat(PassageOf.text(text, unread.span())).isEqualTo("（按职责分工另行明确）");
        assertThat(unread.message()).isEqualTo("像责任说明但无法解析");
        assertThat(unread.messageEn()).isEqualTo("it looks like a responsibility note but cannot be read");
        assertThat(proposal.drafts().get(0).leads()).isEmpty();
    }

    @Test
    void a_remark_among_units_is_no_unit() {
        // Given
        String text = "方案\n一、任务\n（一）甲事。做好甲事。（市教育局牵头，市财政局配合，序时稳步进行）\n";

        // When
        Proposal proposal = propose(text);

        // Then
        assertThat(proposal.drafts().get(0).supports()).extracting(Unit::text).containsExactly("市财政局");
        assertThat(proposal.unresolved()).extracting(Unresolved::text).containsExactly("序时稳步进行");
        assertThat(proposal.unresolved()).extracting(Unresolved::reason).containsExactly("not-a-unit");
    }

    @Test
    void a_deadline_without_any_year_to_go_by_has_no_day() {
        // Given
        String text = "方案\n一、任务\n（一）甲事。做好甲事。（市教育局负责，6月底前完成）\n";

        // When
        Proposal proposal = propose(text);

        // Then
        assertThat(proposal.drafts().get(0).dueOn()).isEmpty();
        assertThat(proposal.unresolved()).extracting(Unresolved::reason).containsExactly("no-year");
    }

    @Test
    void a_row_that_does_not_fit_its_tables_head_has_no_units() {
        // Given
        String text = "分工表\n序号\t任务\t责任单位\t完成时限\n1\t做好甲事\t市教育局\t2020年底\n2\t做好\t乙事\t市财政局\t2020年底\n";

        // When
        Proposal proposal = propose(text);

        // Then
        assertThat(proposal.drafts()).hasSize(2);
        assertThat(proposal.drafts().get(1).leads()).isEmpty();
        assertThat(proposal.drafts().get(1).confidence()).isEqualTo(0.5);
        assertThat(proposal.unresolved()).extracting(Unresolved::reason).containsExactly("table-row");
    }

    @Test
    void several_deadlines_in_one_task_leave_its_day_open() {
        // Given
        String text = "2022年工作要点\n一、任务\n1.甲事。3月底前启动，9月底前完成。（市教育局负责）\n2.乙事。10月底前完成。（市教育局负责）\n";

        // When
        List<Draft> drafts = propose(text).drafts();

        // Then
        assertThat(drafts.get(0).dueOn()).isEmpty();
        assertThat(drafts.get(0).warnings()).extracting(Warning::code).containsExactly("several-deadlines");
        assertThat(drafts.get(1).dueOn()).contains(LocalDate.of(2022, 10, 31));
        assertThat(drafts.get(1).warnings()).extracting(Warning::code).containsExactly("year-inferred");
    }

    private static Proposal propose(String text) {
        return Decomposition.of(text, Issuer.of("天津市", "120000"), UnitDirectory.empty());
    }
}

package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CityPairingPlanTest {

    private static final CorpusDocument PLAN = Corpus.document("01-两市对口合作方案");

    @Test
    void eighteen_numbered_tasks_become_drafts_and_none_is_given_a_unit() {
        // Given
        String text = PLAN.text();

        // When
        List<Draft> drafts =
                Decomposition.of(text, PLAN.issuer(), TwoCities.directory()).drafts();

        // Then
        assertThat(drafts).hasSize(18).allSatisfy(draft -> {
            assertThat(draft.leads()).isEmpty();
            assertThat(draft.supports()).isEmpty();
            assertThat(draft.guides()).isEmpty();
            assertThat(draft.warnings()).extracting(Warning::code).containsExactly("no-unit-named");
        });
        assertThat(drafts.get(0).clausePath()).isEqualTo("三/（一）/1");
        assertThat(drafts.get(17).clausePath()).isEqualTo("三/（五）/18");
    }

    @Test
    void fifteen_pairings_and_a_sub_pairing_make_twenty_links_with_the_regions_of_the_two_cities() {
        // Given
        String text = PLAN.text();

        // When
        List<PairingDraft> pairings =
                Decomposition.of(text, PLAN.issuer(), TwoCities.directory()).pairings();

        // Then
        assertThat(pairings).hasSize(16);
        assertThat(pairings.stream().filter(pairing -> pairing.parent().isEmpty()))
                .hasSize(15);
        assertThat(pairings.stream().mapToInt(PairingDraft::links).sum()).isEqualTo(20);
        assertThat(pairings.get(2).parent()).contains(pairings.get(1).id());
        assertThat(pairings.get(2).right()).containsExactly(side("天津港保税区", "TJ-GBSQ"), side("东疆保税港区", "TJ-DJ"));
        assertThat(pairings.get(6).left()).containsExactly(side("长春朝阳区", "220104"));
        assertThat(pairings.get(6).right()).containsExactly(side("天津和平区", "120101"));
        assertThat(pairings.get(10).right()).containsExactly(side("天津河北区", "120105"));
        assertThat(pairings.get(13).left()).containsExactly(side("榆树市", "220182"));
        assertThat(pairings).allSatisfy(pairing -> {
            assertThat(pairing.left()).allMatch(side -> side.region().isPresent());
            assertThat(pairing.right()).allMatch(side -> side.region().isPresent());
        });
    }

    @Test
    void blanks_and_cut_paragraphs_of_an_extraction_do_not_reach_titles_and_names() {
        // Given
        String text = PLAN.text();

        // When
        Proposal proposal = Decomposition.of(text, PLAN.issuer(), UnitDirectory.empty());

        // Then
        Draft third = proposal.drafts().get(2);
        assertThat(third.title()).isEqualTo("协同促进民营经济发展");
        assertThat(third.summary()).startsWith("两市共同遴选收益可预期的项目");
        assertThat(PassageOf.text(text, third.span())).startsWith("3.协同促进").endsWith("引入社会资本 。");
        assertThat(proposal.documents())
                .contains(new DocumentMention(
                        "国发〔2016〕62号", Optional.of("关于深入推进实施新一轮东北振兴的意见"), spanOf(text, "国发〔2016〕62 号")));
    }

    @Test
    void the_covering_notice_is_a_part_of_its_own_and_the_plan_has_bare_paths() {
        // Given
        String text = PLAN.text();

        // When
        List<Part> parts =
                Decomposition.of(text, PLAN.issuer(), UnitDirectory.empty()).parts();

        // Then
        assertThat(parts).extracting(Part::name).containsExactly("通知", "附件");
        assertThat(parts).extracting(Part::plan).containsExactly(false, true);
        assertThat(parts.get(0).title()).contains("国家发展改革委关于印发天津市与长春市对口合作实施方案的通知");
        assertThat(parts.get(1).title()).contains("天津市与长春市对口合作实施方案");
        assertThat(PassageOf.text(text, parts.get(1).span())).startsWith("附件").endsWith("年底考核的依据。");
    }

    private static PairingDraft.Side side(String text, String region) {
        return new PairingDraft.Side(text, Optional.of(region));
    }

    private static Span spanOf(String text, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}

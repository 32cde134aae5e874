package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void of_the_drafts_told_with_a_confidence_at_least_that_share_is_right_on_documents_held_back() {
        // Given
        List<Told> told = new ArrayList<>();

        // When
        Corpus.documents().stream()
                .filter(document -> document.use() != CorpusDocument.Use.WRITTEN_FIRST)
                .forEach(document -> addTo(told, document));

        // Then
        System.out.println(table(told));
        assertThat(told).hasSizeGreaterThan(100);
        for (double least : new double[] {0.9, 0.7, 0.5}) {
            List<Told> drafts =
                    told.stream().filter(draft -> draft.confidence() >= least).toList();
            double share = (double) drafts.stream().filter(Told::right).count() / drafts.size();
            assertThat(share)
                    .as("right of the drafts told at %s or more", least)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void what_is_less_certain_is_told_with_less_confidence_and_a_warning() {
        // Given
        String text = "实施方案\n一、任务\n（一）甲。做好甲事。（市教育局牵头）\n（二）乙。做好乙事。（市教育局、市财政局）\n" + "（三）丙。做好丙事（市财政局）。\n（四）丁。做好丁事。\n";

        // When
        List<Draft> drafts = Decomposition.of(text, Issuer.of("某市", "120000"), UnitDirectory.empty())
                .drafts();

        // Then
        assertThat(drafts).extracting(Draft::confidence).containsExactly(0.93, 0.85, 0.6, 0.7);
        assertThat(drafts.get(0).warnings()).isEmpty();
        assertThat(drafts.get(1).warnings()).extracting(Warning::code).containsExactly("role-assumed");
        assertThat(drafts.get(2).warnings()).extracting(Warning::code).containsExactly("role-assumed");
        assertThat(drafts.get(3).warnings())
                .extracting(Warning::code)
                .containsExactly("no-unit-named", "task-chapter-assumed");
    }

    /** How many drafts were told with each confidence, and how many of them were right. */
    private static String table(List<Told> told) {
        Map<Double, List<Told>> byConfidence = told.stream()
                .collect(Collectors.groupingBy(
                        Told::confidence, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        StringBuilder table = new StringBuilder("| confidence | drafts | right |\n|---|---|---|\n");
        byConfidence.forEach((confidence, drafts) -> table.append("| %.2f | %d | %d |\n"
                .formatted(
                        confidence,
                        drafts.size(),
                        drafts.stream().filter(Told::right).count())));
        return table.toString();
    }

    private record Told(double confidence, boolean right) {}

    private static void addTo(List<Told> told, CorpusDocument document) {
        List<String> wanted = new ArrayList<>(document.expected().getOrDefault("任务", List.of()));
        if (document.expected().containsKey("任务")) {
            document.proposal()
                    .drafts()
                    .forEach(
                            draft -> told.add(new Told(draft.confidence(), wanted.remove(CorpusDocument.tell(draft)))));
        }
    }
}

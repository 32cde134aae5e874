package org.jiedui.task.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    static Stream<String> names() {
        return Corpus.documents().stream()
                .filter(document -> document.use() != CorpusDocument.Use.LEFT_AS_MEASURED)
                .map(CorpusDocument::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_document_is_read_as_its_expert_reads_it(String name) {
        // Given
        CorpusDocument document = Corpus.document(name);

        // When
        Map<String, List<String>> found = document.found();

        // Then
        document.expected()
                .forEach((section, wanted) ->
                        assertThat(found.get(section)).as(section).containsExactlyElementsOf(wanted));
    }

    @Test
    void precision_and_recall_are_told_by_form() throws IOException {
        // Given
        CorpusReport report = new CorpusReport();

        // When
        Corpus.documents().forEach(report::add);

        // Then
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("decomposition.md"), report.toString());
        assertThat(report.score("全部", "条款").precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(report.score("全部", "条款").recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(report.score("全部", "单位").precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(report.score("全部", "单位").recall()).isGreaterThanOrEqualTo(0.98);
    }
}

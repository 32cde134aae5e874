package org.jiedui.task.decomposition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents under {@code src/test/resources/decomposition/corpus}, in the order of their names. */
final class Corpus {

    private static final Path FOLDER = Path.of("src", "test", "resources", "decomposition", "corpus");

    private Corpus() {}

    static List<CorpusDocument> documents() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Corpus::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CorpusDocument document(String name) {
        return read(FOLDER.resolve(name + ".txt"));
    }

    private static CorpusDocument read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            return CorpusDocument.parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jiedui.platform.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.RowLimit;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.representation.Fields;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.Columns;
import org.jiedui.platform.sheet.Sheet;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.storage.Snapshot;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/**
 * Writes a whole list into a sheet: page after page out of one snapshot, so that no row comes twice or is missing, and so
 * that never more than a page is in memory. It goes into a file first. Its transaction then ends when the database has told
 * all, however slowly the client reads; and whatever fails, fails before an answer has begun.
 */
@ApplicationScoped
class Exports {

    private static final int MOST_ROWS = 10_000;
    private static final int ROWS_OF_A_PAGE = 500;

    /** Each keeps a database connection for seconds; the others are for everybody else. */
    private static final int AT_ONCE = 4;

    /** What the caller may do says nothing of the thing: it is a column only where it is asked for. */
    private static final String OF_THE_CALLER = "allowedTransitions";

    private final Snapshot snapshot;
    private final Columns columns;
    private final ObjectMapper json;
    private final Semaphore running = new Semaphore(AT_ONCE);

    Exports(Snapshot snapshot, Columns columns, ObjectMapper json) {
        this.snapshot = snapshot;
        this.columns = columns;
        this.json = json;
    }

    /** What a list has to be known of to write it. */
    record Exported<V extends Record>(
            Class<V> view,
            MultivaluedMap<String, String> query,
            Function<MultivaluedMap<String, String>, Page<V>> pages) {}

    String title(Class<? extends Record> view, Language language) {
        return columns.title(view).in(language);
    }

    /**
     * @return a file with the whole list, which the caller removes when it has been sent
     * @throws Problem 422 {@code too-many-rows}, 503 where too many exports are running, and whatever a page throws
     */
    <V extends Record> Path write(Exported<V> list, SheetFormat format, Language language) {
        if (!running.tryAcquire()) {
            throw busy(null);
        }
        try {
            return written(list, format, language);
        } catch (IOException | UncheckedIOException failed) {
            throw busy(failed);
        } finally {
            running.release();
        }
    }

    private <V extends Record> Path written(Exported<V> list, SheetFormat format, Language language)
            throws IOException {
        Path file = Files.createTempFile("jiedui-export-", "." + format.extension());
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                snapshot.read(() -> write(list, format, language, to));
            }
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    private <V extends Record> void write(
            Exported<V> list, SheetFormat format, Language language, OutputStream to) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>(list.query());
        query.putSingle("limit", String.valueOf(ROWS_OF_A_PAGE));
        query.putSingle("count", "true");
        query.remove("cursor");
        Page<V> page = list.pages().apply(query);
        RowLimit.check(page.total(), MOST_ROWS);
        query.remove("count");
        try (Sheet sheet = format.open(to, title(list.view(), language), shown(list.view(), page.fields()), language)) {
            write(page, sheet);
            while (page.next() != null) {
                query.putSingle("cursor", page.next());
                page = list.pages().apply(query);
                write(page, sheet);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Page<?> page, Sheet sheet) throws IOException {
        for (Object view : page.items()) {
            sheet.row(json.valueToTree(view));
        }
        snapshot.forget();
    }

    private List<Column> shown(Class<? extends Record> view, Fields fields) {
        List<Column> all = columns.of(view);
        if (fields.names().isEmpty()) {
            return all.stream()
                    .filter(column -> !column.field().equals(OF_THE_CALLER))
                    .toList();
        }
        List<String> known = Fields.of(view);
        return fields.names().stream().map(name -> all.get(known.indexOf(name))).toList();
    }

    private static Problem busy(Exception cause) {
        return Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("暂时无法导出，请稍后再试。", "Nothing can be exported right now. Try again shortly."),
                        cause)
                .header("Retry-After", "2");
    }
}

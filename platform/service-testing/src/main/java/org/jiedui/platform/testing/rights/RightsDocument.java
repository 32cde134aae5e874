package org.jiedui.platform.testing.rights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Token;

/**
 * Tables that say who is answered what. One table lists the callers, with the claims of each one's token as JSON; all
 * others have the columns {@code operation}, {@code of} and one for each caller. A cell of the first two may name several,
 * divided by commas; what stands in backquotes is meant without them.
 *
 * @param name for messages
 * @param callers good tokens by the callers' names
 */
public record RightsDocument(String name, Map<String, Token> callers, List<RightsRow> rows) {

    private static final String COMMON = "rights-of-every-service.md";
    private static final int FIRST_CALLER = 2;

    /** The document of the module whose tests are running. */
    public static RightsDocument ofThisModule() {
        return in(Path.of(""));
    }

    /** @param module the folder of a module that has {@code contracts/rights.md} */
    public static RightsDocument in(Path module) {
        Path file = module.resolve("contracts/rights.md");
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds for the operations that every service has from the platform. */
    public static RightsDocument ofEveryService() {
        try (InputStream file = RightsDocument.class.getResourceAsStream(COMMON)) {
            return read(COMMON, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RightsDocument read(String name, String text) {
        Map<String, Token> callers = new LinkedHashMap<>();
        List<RightsRow> rows = new ArrayList<>();
        for (MarkdownTable table : MarkdownTable.of(text)) {
            if (table.isOf("caller")) {
                table.rows().forEach(cells -> callers.put(cells.get(0), token(cells.get(0), plain(cells.get(1)))));
            } else if (table.isOf("operation")) {
                table.rows().forEach(cells -> rows.addAll(rows(name, table, cells, callers)));
            }
        }
        return new RightsDocument(name, callers, rows);
    }

    private static List<RightsRow> rows(
            String document, MarkdownTable table, List<String> cells, Map<String, Token> callers) {
        List<String> names = table.header().subList(FIRST_CALLER, table.header().size());
        if (!names.equals(List.copyOf(callers.keySet())) || cells.size() != table.header().size()) {
            throw new AssertionError("%s, %s: each row has a cell for each of %s; this has not: %s"
                    .formatted(document, table.section(), callers.keySet(), cells));
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = FIRST_CALLER; i < cells.size(); i++) {
            outcomes.put(table.header().get(i), outcome(document, table, cells.get(i)));
        }
        List<RightsRow> rows = new ArrayList<>();
        for (String operation : several(cells.get(0))) {
            for (String thing : several(cells.get(1))) {
                rows.add(new RightsRow(table.section(), operation, thing, outcomes));
            }
        }
        return rows;
    }

    private static Outcome outcome(String document, MarkdownTable table, String cell) {
        try {
            return Outcome.of(cell);
        } catch (IllegalArgumentException unknown) {
            throw new AssertionError(document + ", " + table.section() + ": " + unknown.getMessage(), unknown);
        }
    }

    private static List<String> several(String cell) {
        return Arrays.stream(plain(cell).split(",")).map(String::strip).toList();
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static Token token(String caller, String claims) {
        try {
            Token token = Token.of(caller);
            Map<String, Object> all = new ObjectMapper().readValue(claims, new TypeReference<>() {});
            for (Map.Entry<String, Object> claim : all.entrySet()) {
                token = token.with(claim.getKey(), claim.getValue());
            }
            return token;
        } catch (IOException e) {
            throw new AssertionError("The claims of '" + caller + "' are no JSON: " + claims, e);
        }
    }
}

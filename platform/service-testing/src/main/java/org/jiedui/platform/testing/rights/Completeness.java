package org.jiedui.platform.testing.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.testing.ApiOperation;

/**
 * Whether the tables speak of everything: each operation of the OpenAPI document has rows, and each that is about one
 * thing has a row for every thing of its section, also for one that is {@code unknown} and, where things can be removed,
 * for one that is {@code removed}.
 */
final class Completeness {

    private final Map<String, ApiOperation> operations;
    private final List<RightsDocument> documents;
    private final List<String> faults = new ArrayList<>();

    private Completeness(Collection<ApiOperation> operations, List<RightsDocument> documents) {
        this.operations = operations.stream().collect(Collectors.toMap(ApiOperation::id, Function.identity()));
        this.documents = documents;
    }

    /** @return what is missing or too much, and where to write it */
    static List<String> faults(Collection<ApiOperation> operations, List<RightsDocument> documents) {
        Completeness completeness = new Completeness(operations, documents);
        completeness.everyOperationHasRows();
        documents.forEach(completeness::everyRowNamesAnOperationOnce);
        documents.forEach(completeness::everySectionIsWhole);
        return completeness.faults;
    }

    /** @return a sentence for each operation of which the tables say nothing */
    static List<String> namingNone(Collection<ApiOperation> operations, List<RightsDocument> documents) {
        Completeness completeness = new Completeness(operations, documents);
        completeness.everyOperationHasRows();
        return completeness.faults;
    }

    private void everyOperationHasRows() {
        Set<String> named = documents.stream()
                .flatMap(document -> document.rows().stream())
                .map(RightsRow::operationId)
                .collect(Collectors.toSet());
        String where = documents.getLast().name();
        operations.values().stream()
                .filter(operation -> !named.contains(operation.id()))
                .forEach(operation -> faults.add(unnamed(where, operation)));
    }

    private static String unnamed(String where, ApiOperation operation) {
        String id = operation.id();
        String things = operation.namesOne() ? "each thing of its section" : RightsRow.NOTHING;
        return "%s says nothing of `%s` (%s %s). ".formatted(where, id, operation.method(), operation.path())
                + "Write it into the first column of the rows whose answers it shares, or add rows: "
                + "| `%s` | %s | one answer for each caller |".formatted(id, things);
    }

    private void everyRowNamesAnOperationOnce(RightsDocument document) {
        Set<String> seen = new LinkedHashSet<>();
        for (RightsRow row : document.rows()) {
            if (!operations.containsKey(row.operationId())) {
                faults.add(document.name() + " speaks of `" + row.operationId() + "`, which is no operation");
            } else if (!seen.add(row.operation() + " of " + row.thing())) {
                faults.add(document.name() + " says twice who may do this: " + row);
            }
        }
    }

    private void everySectionIsWhole(RightsDocument document) {
        document.rows().stream()
                .filter(this::isAboutOne)
                .collect(Collectors.groupingBy(RightsRow::section, LinkedHashMap::new, Collectors.toList()))
                .forEach((section, rows) -> everyThingIsAsked(document.name() + ", " + section, rows));
    }

    private void everyThingIsAsked(String where, List<RightsRow> rows) {
        Set<String> wanted = things(rows);
        wanted.add(RightsRow.UNKNOWN);
        if (rows.stream().anyMatch(row -> operations.get(row.operationId()).method().equals("DELETE"))) {
            wanted.add(RightsRow.REMOVED);
        }
        Stream<String> asked = rows.stream().map(RightsRow::operation).distinct();
        asked.forEach(operation -> {
            Set<String> missing = new LinkedHashSet<>(wanted);
            missing.removeAll(things(rows.stream()
                    .filter(row -> row.operation().equals(operation))
                    .toList()));
            if (!missing.isEmpty()) {
                faults.add("%s: `%s` has no row for %s".formatted(where, operation, missing));
            }
        });
    }

    private boolean isAboutOne(RightsRow row) {
        ApiOperation operation = operations.get(row.operationId());
        return operation != null && operation.namesOne();
    }

    private static Set<String> things(List<RightsRow> rows) {
        return rows.stream().map(RightsRow::thing).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

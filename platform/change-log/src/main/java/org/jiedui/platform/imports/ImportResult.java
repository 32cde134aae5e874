package org.jiedui.platform.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has come, or with a dry run would come, of an import.
 *
 * @param dryRun whether nothing of it was kept
 * @param rows that are not empty, without the header
 * @param unchanged things that stand already as their rows have them
 * @param ignoredColumns headers of columns that were not read, since the system keeps what stands in them
 * @param items one for each row, in their order
 */
@Schema(name = "ImportResult")
public record ImportResult(
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        List<String> ignoredColumns,
        List<ImportedRow> items) {

    static ImportResult of(boolean dryRun, List<String> ignoredColumns, List<ImportedRow> items) {
        return new ImportResult(
                dryRun,
                items.size(),
                number(ImportOutcome.CREATED, items),
                number(ImportOutcome.CHANGED, items),
                number(ImportOutcome.UNCHANGED, items),
                ignoredColumns,
                items);
    }

    private static int number(ImportOutcome outcome, List<ImportedRow> items) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}

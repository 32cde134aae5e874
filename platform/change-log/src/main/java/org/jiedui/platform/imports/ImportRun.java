package org.jiedui.platform.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jiedui.platform.batch.Batch;
import org.jiedui.platform.batch.BatchEntry;
import org.jiedui.platform.batch.BatchOperation;
import org.jiedui.platform.batch.BatchOutcome;
import org.jiedui.platform.batch.ItemSequence;
import org.jiedui.platform.batch.Pace;
import org.jiedui.platform.body.BodyParts;
import org.jiedui.platform.problem.Problem;

/** Carries an import out, in the transaction that is running: each row is an item of a batch. */
@Singleton
class ImportRun {

    private final ItemSequence sequence;
    private final BodyParts parts;

    ImportRun(ItemSequence sequence, BodyParts parts) {
        this.sequence = sequence;
        this.parts = parts;
    }

    /** @throws Problem with what is wrong, by row and column */
    ImportResult carryOut(ReadSheet sheet, boolean dryRun, Importable things, Pace pace) {
        RowItems rows = new RowItems(sheet, things, parts);
        try {
            Batch batch = Batch.of(rows, sheet.rows());
            List<BatchOutcome> outcomes = dryRun
                    ? sequence.tryOut(batch, things.useCases(), pace)
                    : sequence.carryOut(batch, things.useCases(), pace);
            return ImportResult.of(dryRun, sheet.header().ignored(), outcomes(rows, outcomes, dryRun));
        } catch (Problem problem) {
            throw new CellFaults(sheet.header()).located(problem);
        }
    }

    private static List<ImportedRow> outcomes(RowItems rows, List<BatchOutcome> outcomes, boolean dryRun) {
        List<ImportedRow> items = new ArrayList<>(outcomes.size());
        Iterator<BatchEntry> entries = rows.iterator();
        for (BatchOutcome outcome : outcomes) {
            items.add(item(entries.next(), outcome, dryRun));
        }
        return items;
    }

    private static ImportedRow item(BatchEntry entry, BatchOutcome outcome, boolean dryRun) {
        if (entry.item().op() == BatchOperation.CREATE) {
            return new ImportedRow(
                    outcome.index(), ImportOutcome.CREATED, dryRun ? null : outcome.id(), outcome.version());
        }
        return new ImportedRow(
                outcome.index(),
                entry.item().isOf(outcome.version()) ? ImportOutcome.UNCHANGED : ImportOutcome.CHANGED,
                outcome.id(),
                outcome.version());
    }
}

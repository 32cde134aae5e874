package org.jiedui.platform.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jiedui.platform.batch.BatchEntry;
import org.jiedui.platform.batch.BatchOperation;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.platform.body.BodyParts;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheetreading.SheetCell;
import org.jiedui.platform.sheetreading.SheetRow;
import org.jiedui.platform.text.Text;

/**
 * The rows of a sheet as items of a batch, made from the file whenever they are gone through. A row that tells a version, or
 * an id, changes the thing that it names; any other creates one. The index of an item is the number of its row.
 */
final class RowItems implements Iterable<BatchEntry> {

    private final ReadSheet sheet;
    private final Importable things;
    private final BodyParts parts;

    RowItems(ReadSheet sheet, Importable things, BodyParts parts) {
        this.sheet = sheet;
        this.things = things;
        this.parts = parts;
    }

    @Override
    public Iterator<BatchEntry> iterator() {
        Iterator<SheetRow> rows = sheet.content();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public BatchEntry next() {
                return entry(rows.next());
            }
        };
    }

    private BatchEntry entry(SheetRow row) {
        String at = CellFaults.row(row.number());
        Faults faults = new Faults(at);
        ObjectNode item = item(row, faults);
        headless(row, faults);
        BatchEntry entry = things.useCases().entry(row.number(), parts.of(item, at));
        return faults.found().isEmpty() ? entry : entry.refused(refusal(faults.found(), item, at));
    }

    /** What stands in a cell under no header would be lost. */
    private void headless(SheetRow row, Faults faults) {
        for (int place = 0; place < row.cells().size(); place++) {
            if (!row.cell(place).isBlank() && !sheet.header().covers(place)) {
                faults.add(CellFaults.headless(place), "unknown-column", Text.of("该列没有标题。", "There is no header above this."));
            }
        }
    }

    /** With what else is wrong with the row, as far as that can be said without what could not be read. */
    private Problem refusal(List<Fault> ofCells, ObjectNode item, String at) {
        List<Fault> faults = new ArrayList<>(ofCells);
        if (item.path("op").asText().equals(BatchOperation.CREATE.name())) {
            try {
                parts.of(item.get("body"), at + "/body").as(things.body()).value();
            } catch (Problem more) {
                more.faults().stream()
                        .filter(fault -> ofCells.stream().noneMatch(known -> known.at().equals(fault.at())))
                        .forEach(faults::add);
            }
        }
        return Problem.of(PlatformProblem.INVALID_FIELDS).with(faults);
    }

    private ObjectNode item(SheetRow row, Faults faults) {
        boolean changes = text(row, SheetHeader.VERSION).isPresent() || text(row, SheetHeader.ID).isPresent();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("op", (changes ? BatchOperation.CHANGE : BatchOperation.CREATE).name());
        if (changes) {
            text(row, SheetHeader.ID).or(() -> text(row, SheetHeader.CODE)).ifPresent(name -> item.put("id", name));
            text(row, SheetHeader.VERSION).ifPresent(version -> item.put("ifMatch", version));
        }
        return item.set("body", body(row, changes, faults));
    }

    /** An empty cell says nothing of a thing that is to be; of one that is there it says that it has no such value. */
    private ObjectNode body(SheetRow row, boolean changes, Faults faults) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (ImportedColumn column : sheet.header().used(ImportedColumn.Use.BODY)) {
            SheetCell cell = row.cell(column.place());
            if (!cell.isBlank()) {
                try {
                    body.set(column.field(), CellValues.of(cell, column.column().type()));
                } catch (UnreadableCell unreadable) {
                    unreadable.addTo(faults, "/body/" + column.field());
                }
            } else if (changes) {
                body.putNull(column.field());
            }
        }
        return body;
    }

    private Optional<String> text(SheetRow row, String field) {
        return sheet.header().of(field)
                .map(column -> row.cell(column.place()))
                .filter(cell -> !cell.isBlank() && !(cell instanceof SheetCell.NoValue))
                .map(cell -> CellValues.of(cell, ColumnType.Plain.ID).asText());
    }
}

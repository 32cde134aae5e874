package org.jiedui.platform.imports;

import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.Columns;
import org.jiedui.platform.sheetreading.SheetCell;
import org.jiedui.platform.sheetreading.SheetRow;
import org.jiedui.platform.text.Language;
import org.jiedui.platform.text.Text;

/**
 * Finds out what the columns of a sheet are by what stands above them: the name that an export gives a column, in either
 * language, or that of its field.
 */
@Singleton
class SheetHeaders {

    private static final int LONGEST_SHOWN = 100;

    private final Columns columns;

    SheetHeaders(Columns columns) {
        this.columns = columns;
    }

    /** @throws Problem 422 naming every column that is unknown or stands twice, and if there is none that can be written */
    SheetHeader read(SheetRow row, Importable things) {
        List<Column> offered = offered(things);
        List<ImportedColumn> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String name = name(row.cell(place));
            if (name.isEmpty()) {
                continue;
            }
            Column column = offered.stream().filter(some -> some.isCalled(name)).findFirst().orElse(null);
            if (column == null) {
                faults.add(unknown(row.number(), name, offered));
            } else if (!fields.add(column.field())) {
                faults.add(twice(row.number(), name));
            } else {
                found.add(new ImportedColumn(place, name, column, use(column.field(), things)));
            }
        }
        SheetHeader header = new SheetHeader(found, offered);
        if (faults.isEmpty() && header.used(ImportedColumn.Use.BODY).isEmpty()) {
            faults.add(nothing(row.number()));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_FIELDS).with(faults);
        }
        return header;
    }

    /** The columns of an export, and what a creation takes beyond them. */
    private List<Column> offered(Importable things) {
        List<Column> shown = columns.of(things.view());
        Set<String> fields = shown.stream().map(Column::field).collect(Collectors.toSet());
        return Stream.concat(
                        shown.stream(),
                        columns.of(things.body()).stream().filter(column -> !fields.contains(column.field())))
                .toList();
    }

    private static ImportedColumn.Use use(String field, Importable things) {
        if (field.equals(SheetHeader.VERSION)) {
            return ImportedColumn.Use.VERSION;
        }
        if (isWritten(field, things)) {
            return ImportedColumn.Use.BODY;
        }
        return field.equals(SheetHeader.ID) ? ImportedColumn.Use.NAME : ImportedColumn.Use.NONE;
    }

    private static boolean isWritten(String field, Importable things) {
        return Arrays.stream(things.body().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(field::equals);
    }

    private static String name(SheetCell header) {
        String text =
                switch (header) {
                    case SheetCell.Text written -> written.text();
                    case SheetCell.Number number -> number.value().toPlainString();
                    case SheetCell.Flag flag -> String.valueOf(flag.value());
                    case SheetCell.NoValue none -> none.reason().name();
                };
        String name = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) : name;
    }

    private static Fault unknown(int row, String name, List<Column> offered) {
        return Fault.inCell(
                row,
                name,
                "unknown-column",
                Text.of("未知的列。可用：" + names(offered, Language.ZH) + "。", "This column is not known. Any of: " + names(offered, Language.EN) + "."));
    }

    private static Fault twice(int row, String name) {
        return Fault.inCell(row, name, "duplicate-column", Text.of("该列重复。", "This column stands twice."));
    }

    private static Fault nothing(int row) {
        return Fault.inCell(row, null, "no-columns", Text.of("没有可以导入的列。", "There is no column that could be imported."));
    }

    private static String names(List<Column> offered, Language language) {
        return offered.stream().map(column -> column.header().in(language)).collect(Collectors.joining(", "));
    }
}

package org.jiedui.platform.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheetreading.SheetRow;
import org.jiedui.platform.text.Text;

/**
 * Tells faults of items by row and column of the sheet that they have come out of. Where a cell has a value with parts, or
 * several, the message begins with which of them is meant.
 */
final class CellFaults {

    private static final Pattern IN_ITEM = Pattern.compile("#/items/([0-9]+)(?:/([^/]+))?(?:/([^/]+))?(?:/(.+))?");
    private static final String BODY = "body";
    private static final String HEADLESS = "headless";

    private final SheetHeader header;

    CellFaults(SheetHeader header) {
        this.header = header;
    }

    /** The pointer to what a row asks for. */
    static String row(int number) {
        return "/items/" + number;
    }

    /** The pointer, from that of its row, to a cell under no header. */
    static String headless(int place) {
        return "/" + HEADLESS + "/" + SheetRow.letters(place);
    }

    Problem located(Problem problem) {
        Problem located = Problem.of(problem.type(), problem.detail())
                .with(problem.faults().stream().map(this::located).toList());
        problem.members().forEach(located::with);
        problem.headers().forEach(located::header);
        return located;
    }

    private Fault located(Fault fault) {
        Matcher place = IN_ITEM.matcher(fault.at());
        if (fault.place() != Fault.Place.POINTER || !place.matches()) {
            return fault;
        }
        int row = Integer.parseInt(place.group(1));
        return switch (String.valueOf(place.group(2))) {
            case BODY -> inCell(row, place.group(3), place.group(4), fault);
            case HEADLESS -> Fault.inCell(row, place.group(3), fault.code(), fault.message());
            case "ifMatch" -> Fault.inCell(row, shown(SheetHeader.VERSION), fault.code(), fault.message());
            case "id" -> Fault.inCell(row, shown(name()), fault.code(), fault.message());
            default -> Fault.inCell(row, null, fault.code(), fault.message());
        };
    }

    private Fault inCell(int row, String field, String inside, Fault fault) {
        Text message = inside == null ? fault.message() : prefixed(where(field, List.of(inside.split("/"))), fault.message());
        return Fault.inCell(row, field == null ? null : shown(field), fault.code(), message);
    }

    /** By which field a row is to name its thing. */
    private String name() {
        return header.of(SheetHeader.ID).isPresent() ? SheetHeader.ID : SheetHeader.CODE;
    }

    /** The header of the column that has this field, or that the column would have. */
    private String shown(String field) {
        return header.of(field)
                .map(ImportedColumn::header)
                .or(() -> offered(field).map(column -> column.header().zh()))
                .orElse(field);
    }

    private Optional<Column> offered(String field) {
        return header.offered().stream().filter(column -> column.field().equals(field)).findFirst();
    }

    /** Which part of which value in the cell of this field is meant. */
    private Text where(String field, List<String> path) {
        Text where = Text.of("", "");
        ColumnType type = offered(field).map(Column::type).orElse(ColumnType.Plain.TEXT);
        for (String step : path) {
            if (type instanceof ColumnType.Several several) {
                int number = Integer.parseInt(step) + 1;
                where = joined(where, Text.of("第 " + number + " 行", "line " + number));
                type = several.element();
            } else if (type instanceof ColumnType.Structure structure) {
                Optional<Column> part = structure.parts().stream()
                        .filter(some -> some.field().equals(step))
                        .findFirst();
                where = joined(where, part.map(Column::header).orElse(Text.of(step, step)));
                type = part.map(Column::type).orElse(ColumnType.Plain.TEXT);
            }
        }
        return where;
    }

    private static Text joined(Text one, Text other) {
        return one.zh().isEmpty() ? other : Text.of(one.zh() + "，" + other.zh(), one.en() + ", " + other.en());
    }

    private static Text prefixed(Text where, Text message) {
        return where.zh().isEmpty()
                ? message
                : Text.of(where.zh() + "：" + message.zh(), where.en() + ": " + message.en());
    }
}

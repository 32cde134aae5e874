package org.jiedui.platform.sheet;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiedui.platform.listing.Listing;

/**
 * Refuses to start a service with a list that people could not read: each needs a label of its own in both languages, each
 * of its columns too, and no two columns side by side may have the same.
 */
@ApplicationScoped
class LabelledLists {

    private final List<Listing<?>> lists;
    private final Columns columns;

    LabelledLists(@All List<Listing<?>> lists, Columns columns) {
        this.lists = lists;
        this.columns = columns;
    }

    void check(@Observes StartupEvent starting) {
        Set<String> ambiguous = new TreeSet<>();
        lists.stream().map(Listing::view).forEach(view -> {
            columns.title(view);
            addAmbiguous(columns.of(view), view.getSimpleName(), ambiguous);
        });
        refuse("Labels are missing in labels_zh.properties and labels_en.properties: ", columns.missing());
        refuse("Columns of one list have the same label: ", ambiguous);
    }

    private static void addAmbiguous(List<Column> columns, String where, Set<String> ambiguous) {
        Set<String> zh = new HashSet<>();
        Set<String> en = new HashSet<>();
        for (Column column : columns) {
            if (!zh.add(column.header().zh()) | !en.add(column.header().en())) {
                ambiguous.add(where + "." + column.field());
            }
            addAmbiguous(parts(column.type()), where + "." + column.field(), ambiguous);
        }
    }

    private static List<Column> parts(ColumnType type) {
        return switch (type) {
            case ColumnType.Structure structure -> structure.parts();
            case ColumnType.Several several -> parts(several.element());
            case ColumnType.Plain plain -> List.of();
            case ColumnType.Constant constant -> List.of();
            case ColumnType.Reference reference -> List.of();
        };
    }

    private static void refuse(String why, Set<String> which) {
        if (!which.isEmpty()) {
            throw new IllegalStateException(why + String.join(", ", which));
        }
    }
}

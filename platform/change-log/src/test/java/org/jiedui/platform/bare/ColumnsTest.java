package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.sheet.Column;
import org.jiedui.platform.sheet.ColumnType;
import org.jiedui.platform.sheet.Columns;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.text.Text;
import org.junit.jupiter.api.Test;

/** The columns of a representation are its fields, named by the labels of the service. */
@QuarkusTest
@WithEngines(database = "bare")
class ColumnsTest {

    @Inject
    Columns columns;

    @Test
    void each_field_is_a_column_of_its_type_under_its_label() {
        assertThat(columns.of(NoteView.class))
                .extracting(Column::field)
                .containsExactly(
                        "id",
                        "code",
                        "version",
                        "createdAt",
                        "updatedAt",
                        "title",
                        "remark",
                        "rank",
                        "dueOn",
                        "remindAt",
                        "color",
                        "tags",
                        "parentId",
                        "secret");
        assertThat(columns.of(NoteView.class))
                .contains(
                        new Column("id", Text.of("标识", "Id"), ColumnType.Plain.ID),
                        new Column("rank", Text.of("次序", "Rank"), ColumnType.Plain.INTEGER),
                        new Column("dueOn", Text.of("期限", "Due on"), ColumnType.Plain.DAY),
                        new Column("remindAt", Text.of("提醒时间", "Remind at"), ColumnType.Plain.TIME),
                        new Column("tags", Text.of("标签", "Tags"), new ColumnType.Several(ColumnType.Plain.TEXT)),
                        new Column("secret", Text.of("保密", "Secret"), ColumnType.Plain.FLAG));
        assertThat(columns.title(NoteView.class)).isEqualTo(Text.of("便笺", "Notes"));
    }

    @Test
    void a_constant_brings_its_labels() {
        assertThat(columns.of(NoteView.class))
                .filteredOn(column -> column.field().equals("color"))
                .extracting(Column::type)
                .containsExactly(new ColumnType.Constant(Map.of(
                        "RED", Text.of("红", "Red"), "GREEN", Text.of("绿", "Green"), "BLUE", Text.of("蓝", "Blue"))));
    }

    record Person(String code, String name) {}

    @Schema(name = "Branch")
    record Branch(Person keeper, List<Branch> children) {}

    @Test
    void a_record_is_a_reference_or_has_parts_down_to_where_nobody_would_read_them() {
        ColumnType keeper = columns.of(Branch.class).get(0).type();
        assertThat(keeper).isEqualTo(new ColumnType.Reference());
        ColumnType fourth = columns.of(Branch.class).get(1).type();
        for (int depth = 2; depth <= 4; depth++) {
            ColumnType element = ((ColumnType.Several) fourth).element();
            fourth = ((ColumnType.Structure) element).parts().get(1).type();
        }
        assertThat(fourth).isEqualTo(new ColumnType.Several(ColumnType.Plain.TEXT));
    }

    @Test
    void a_field_without_a_label_goes_by_its_name() {
        assertThat(columns.of(Branch.class).get(0).header()).isEqualTo(Text.of("keeper", "keeper"));
        assertThat(columns.title(Branch.class)).isEqualTo(Text.of("Branch", "Branch"));
    }
}

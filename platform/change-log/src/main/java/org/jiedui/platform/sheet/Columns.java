package org.jiedui.platform.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.labels.Labels;
import org.jiedui.platform.text.Text;

/**
 * The columns of each representation: one for each of its fields, in their order. Headers are labels of the service: that
 * of the field {@code dueOn} of the schema {@code Task} is {@code Task.dueOn}. {@link LabelledLists} sees to it that none
 * is missing.
 */
@ApplicationScoped
public class Columns {

    /** Deeper parts than this are written as JSON: nobody reads them in a cell. */
    private static final int DEEPEST = 4;

    private static final Set<String> OF_A_REFERENCE = Set.of("id", "code", "name");

    private final Labels labels;
    private final Map<Class<?>, List<Column>> known = new ConcurrentHashMap<>();
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    Columns(Labels labels) {
        this.labels = labels;
    }

    /** @param view a record that clients see, whose schema name is the type of its labels */
    public List<Column> of(Class<? extends Record> view) {
        return known.computeIfAbsent(view, type -> columns(type, 1));
    }

    /** What people call the things of a list, such as 重点任务: the label {@code Sheet.Task}. */
    public Text title(Class<? extends Record> view) {
        return label("Sheet", name(view));
    }

    private List<Column> columns(Class<?> record, int depth) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> column(name(record), component, depth))
                .toList();
    }

    private Column column(String schema, RecordComponent component, int depth) {
        String field = component.getName();
        return new Column(field, label(schema, field), type(component.getGenericType(), depth));
    }

    private ColumnType type(Type type, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return Collection.class.isAssignableFrom(raw)
                    ? new ColumnType.Several(type(generic.getActualTypeArguments()[0], depth))
                    : ColumnType.Plain.TEXT;
        }
        return type instanceof Class<?> simple ? type(simple, depth) : ColumnType.Plain.TEXT;
    }

    private ColumnType type(Class<?> type, int depth) {
        if (type == UUID.class) {
            return ColumnType.Plain.ID;
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return ColumnType.Plain.INTEGER;
        } else if (type == BigDecimal.class) {
            return ColumnType.Plain.DECIMAL;
        } else if (type == boolean.class || type == Boolean.class) {
            return ColumnType.Plain.FLAG;
        } else if (type == LocalDate.class) {
            return ColumnType.Plain.DAY;
        } else if (type == Instant.class) {
            return ColumnType.Plain.TIME;
        } else if (type.isEnum()) {
            return new ColumnType.Constant(labels.byType().getOrDefault(type.getSimpleName(), Map.of()));
        } else if (type.isRecord()) {
            return ofRecord(type, depth);
        }
        return ColumnType.Plain.TEXT;
    }

    private ColumnType ofRecord(Class<?> type, int depth) {
        Set<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (OF_A_REFERENCE.containsAll(fields)) {
            return new ColumnType.Reference();
        }
        return depth < DEEPEST ? new ColumnType.Structure(columns(type, depth + 1)) : ColumnType.Plain.TEXT;
    }

    /** The keys that have been asked for in vain. */
    Set<String> missing() {
        return missing;
    }

    private Text label(String type, String name) {
        Text label = labels.byType().getOrDefault(type, Map.of()).get(name);
        if (label == null) {
            missing.add(type + "." + name);
            return Text.of(name, name);
        }
        return label;
    }

    private static String name(Class<?> record) {
        Schema schema = record.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? record.getSimpleName() : schema.name();
    }
}

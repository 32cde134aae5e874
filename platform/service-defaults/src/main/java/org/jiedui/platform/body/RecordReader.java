package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.platform.money.model.DecimalText;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;

/**
 * Builds a request record from a JSON tree and goes on after a fault, so that a caller hears of every unknown field,
 * wrong type and bad value in one answer. A databinder would stop at the first; that is why this is our own.
 *
 * <p>Knows records, lists, string-keyed maps, parts and the plain values of {@link Scalars}. {@code null} and absence
 * are the same, but inside a {@link BodyPart}, which is handed over unread. A value that has a fault comes out as
 * {@code null} (primitives as zero) and must not be used.
 */
@Singleton
class RecordReader {

    /** Lists of plain values and of small records stay within what one row can sensibly hold. */
    static final int LONGEST_LIST = 1_000;

    private final ObjectMapper json;
    private final Constraints constraints;

    RecordReader(ObjectMapper json, Constraints constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    <T> T read(JsonNode tree, Class<T> type, Faults faults, Set<String> readOnly) {
        return type.cast(readRecord(tree, type, "", faults, readOnly));
    }

    private Object read(JsonNode node, RecordComponent component, String pointer, Faults faults) {
        if (component.isAnnotationPresent(DecimalText.class) && node != null && !node.isNull()) {
            return Scalars.decimalText(node, pointer, faults);
        }
        return read(node, component.getGenericType(), pointer, faults);
    }

    private Object read(JsonNode node, Type type, String pointer, Faults faults) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return readList(node, generic.getActualTypeArguments()[0], pointer, faults);
            }
            if (generic.getRawType() == Map.class) {
                return readMap(node, generic.getActualTypeArguments()[1], pointer, faults);
            }
        }
        if (type instanceof Class<?> plain) {
            if (plain == BodyPart.class) {
                return new BodyPart(node, faults.inBody(pointer), json, this, constraints);
            }
            if (plain.isRecord()) {
                return readRecord(node, plain, pointer, faults, Set.of());
            }
            return Scalars.read(node, plain, pointer, faults);
        }
        throw new IllegalStateException("a request record may not have a component of " + type);
    }

    private Object readRecord(JsonNode node, Class<?> type, String pointer, Faults faults, Set<String> readOnly) {
        if (!node.isObject()) {
            faults.add(pointer, "wrong-type", Text.of("应为 JSON 对象。", "This must be a JSON object."));
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, pointer, faults, readOnly);
            }
        });
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object value = read(node.get(name), components[i], pointer + "/" + name, faults);
            values[i] = value == null ? Scalars.absent(components[i].getType()) : value;
        }
        return create(type, components, values);
    }

    private static void refuse(String name, String pointer, Faults faults, Set<String> readOnly) {
        String at = child(pointer, name);
        if (readOnly.contains(name)) {
            faults.add(at, "read-only", Text.of("该字段由系统维护，不能修改。", "This field is kept by the system and cannot be set."));
        } else {
            faults.add(at, "unknown-field", Text.of("未知字段。", "This field is not known here."));
        }
    }

    private List<Object> readList(JsonNode node, Type item, String pointer, Faults faults) {
        if (!node.isArray()) {
            faults.add(pointer, "wrong-type", Text.of("应为数组。", "This must be an array."));
            return null;
        }
        if (isTooLong(node, pointer, faults)) {
            return null;
        }
        List<Object> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            String at = pointer + "/" + i;
            if (node.get(i).isNull()) {
                faults.add(at, "wrong-type", Text.of("数组项不能为 null。", "An item of an array cannot be null."));
            }
            items.add(read(node.get(i), item, at, faults));
        }
        return items;
    }

    private Map<String, Object> readMap(JsonNode node, Type value, String pointer, Faults faults) {
        if (!node.isObject()) {
            faults.add(pointer, "wrong-type", Text.of("应为 JSON 对象。", "This must be a JSON object."));
            return null;
        }
        if (isTooLong(node, pointer, faults)) {
            return null;
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String at = child(pointer, entry.getKey());
            if (!Scalars.wellFormed(entry.getKey())) {
                faults.add(at, "forbidden-character", Scalars.FORBIDDEN_CHARACTER);
            }
            Object read = read(entry.getValue(), value, at, faults);
            if (read != null) {
                entries.put(entry.getKey(), read);
            }
        });
        return entries;
    }

    private static boolean isTooLong(JsonNode node, String pointer, Faults faults) {
        if (node.size() > LONGEST_LIST) {
            faults.add(
                    pointer,
                    "too-many",
                    Text.of("最多 " + LONGEST_LIST + " 项。", "There may be at most " + LONGEST_LIST + " items."));
        }
        return node.size() > LONGEST_LIST;
    }

    /** The pointer to a member (RFC 6901, 3), with what cannot be shown replaced. */
    private static String child(String pointer, String name) {
        return pointer + "/" + Scalars.printable(name).replace("~", "~0").replace("/", "~1");
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] signature =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(signature);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(type + " must accept any values; its rules belong to its constraints", thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

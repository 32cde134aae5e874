package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jiedui.platform.problem.Faults;

/** A change of some fields (RFC 7396, {@code application/merge-patch+json}). */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode patch;
    private final String part;
    private final ObjectMapper json;
    private final RecordReader reader;
    private final Constraints constraints;

    /** @param part a pointer to where it stands in what was sent, empty for the whole */
    MergePatch(JsonNode patch, String part, ObjectMapper json, RecordReader reader, Constraints constraints) {
        this.patch = patch;
        this.part = part;
        this.json = json;
        this.reader = reader;
        this.constraints = constraints;
    }

    /** Whether it says anything of this field; locks that only a change of the field needs can then be left alone. */
    public boolean mentions(String field) {
        return patch.has(field);
    }

    /** The same, but for clearing this field: whoever sent it may not see what stands there, and knows of nothing to clear. */
    public MergePatch notClearing(String field) {
        if (!patch.path(field).isNull()) {
            return this;
        }
        ObjectNode rest = patch.deepCopy();
        rest.remove(field);
        return new MergePatch(rest, part, json, reader, constraints);
    }

    /**
     * The record as it stands with this patch applied, judged as a whole.
     *
     * @param current what may be changed, as it stands
     * @param shown the representation that clients see: its other fields are told to be read-only, not unknown
     * @throws org.jiedui.platform.problem.Problem 422 naming every fault
     */
    public <T extends Record> T applyTo(T current, Class<? extends Record> shown, BiConsumer<T, Faults> rules) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        Faults faults = new Faults(part);
        JsonNode merged = patch.isObject() ? merge(json.valueToTree(current), patch) : patch;
        T value = reader.read(merged, type, faults, names(shown));
        constraints.check(value, faults);
        if (value != null) {
            rules.accept(value, faults);
        }
        faults.throwIfAny();
        return value;
    }

    /**
     * As RFC 7396 has it, but for {@code null}, which is left standing: the reader takes it for absence, and so sees
     * also the {@code null} of a field that it does not know or that is read-only.
     */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(entry -> merged.set(entry.getKey(), merge(merged.get(entry.getKey()), entry.getValue())));
        return merged;
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    }
}

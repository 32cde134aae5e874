package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jiedui.platform.problem.Faults;

/**
 * The JSON body of a request. Its syntax has been judged (400) when a resource gets it; its fields are judged only when
 * {@link #value()} is called (422), because existence, rights and preconditions come before.
 *
 * @param <T> the request record
 */
public final class Body<T> {

    private final JsonNode tree;
    private final String part;
    private final Class<T> type;
    private final RecordReader reader;
    private final Constraints constraints;

    /** @param part a pointer to where it stands in what was sent, empty for the whole */
    Body(JsonNode tree, String part, Class<T> type, RecordReader reader, Constraints constraints) {
        this.tree = tree;
        this.part = part;
        this.type = type;
        this.reader = reader;
        this.constraints = constraints;
    }

    /** @throws org.jiedui.platform.problem.Problem 422 naming every fault */
    public T value() {
        return value((value, faults) -> {});
    }

    /**
     * The same with further rules of the use case, such as whether what it refers to exists.
     *
     * @param rules gets the record with {@code null} wherever a field has a fault, and adds faults of its own; is not
     *     called where there is no record at all
     */
    public T value(BiConsumer<T, Faults> rules) {
        Faults faults = new Faults(part);
        T value = reader.read(tree, type, faults, Set.of());
        constraints.check(value, faults);
        if (value != null) {
            rules.accept(value, faults);
        }
        faults.throwIfAny();
        return value;
    }
}

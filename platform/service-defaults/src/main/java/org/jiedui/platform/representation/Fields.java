package org.jiedui.platform.representation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.text.Text;

/** Which fields of a representation a caller wants: those named in {@code ?fields=}, or all where there is none. */
public final class Fields {

    public static final Fields ALL = new Fields(Set.of());

    /** The name of the query parameter. */
    public static final String PARAMETER = "fields";

    private final Set<String> names;

    private Fields(Set<String> names) {
        this.names = names;
    }

    /**
     * @param view the representation, whose components are the fields there are
     * @param given as it stands in the query, {@code null} for all
     * @param faults gets one that names what is no field, or is named twice
     */
    public static Fields read(Class<? extends Record> view, String given, List<Fault> faults) {
        if (given == null) {
            return ALL;
        }
        List<String> known = of(view);
        Set<String> names = new LinkedHashSet<>();
        Set<String> wrong = new LinkedHashSet<>();
        for (String name : given.split(",", -1)) {
            if (!known.contains(name) || !names.add(name)) {
                wrong.add(name);
            }
        }
        if (!wrong.isEmpty()) {
            faults.add(Parameters.invalid(PARAMETER, told(wrong, known)));
        }
        return new Fields(names);
    }

    /** All fields that a representation may have, in its order. */
    public static List<String> of(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Empty where all are wanted, else in the order in which they were asked for. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Whether any of these fields is to be shown. */
    public boolean show(String... any) {
        return names.isEmpty() || Arrays.stream(any).anyMatch(names::contains);
    }

    /** The view as it is to be written: itself, or what is wanted of it. */
    public Object of(Object view) {
        return names.isEmpty() ? view : new Sparse(view, names);
    }

    /** The same of a state out of the change log. */
    public ObjectNode of(ObjectNode state) {
        return names.isEmpty() ? state : state.deepCopy().retain(names);
    }

    /** What the entity tag of this variant has behind the version; nothing where all fields are wanted. */
    public String tag() {
        return names.isEmpty() ? "" : ";fields=" + String.join("+", new TreeSet<>(names));
    }

    private static Text told(Set<String> wrong, List<String> known) {
        String names = String.join(", ", wrong);
        String all = String.join(", ", known);
        return Text.of(
                "没有这样的字段，或出现了不止一次：" + names + "。可用的字段：" + all + "。",
                "No such field, or named more than once: " + names + ". Any of these, each once: " + all + ".");
    }
}

package org.jiedui.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.text.Text;

/** Collects everything that is wrong with a body, so that the caller hears of all of it at once. */
public final class Faults {

    /** More than these in one body are of no use to anybody, and would make answers larger than requests. */
    private static final int MOST = 200;

    private final String part;
    private final List<Fault> found = new ArrayList<>();

    public Faults() {
        this("");
    }

    /** @param part a pointer to the part of the body that is judged: all others begin there */
    public Faults(String part) {
        this.part = part;
    }

    /** @param pointer a JSON pointer such as {@code /dueOn} */
    public void add(String pointer, String code, Text message) {
        String at = "#" + inBody(pointer);
        if (found.size() < MOST && found.stream().noneMatch(f -> f.at().equals(at) && f.code().equals(code))) {
            found.add(Fault.atPointer(inBody(pointer), code, message));
        }
    }

    /** The same pointer from the beginning of the whole body. */
    public String inBody(String pointer) {
        return part + pointer;
    }

    /** Whether this very place, or one inside it, already has a fault, so that its value cannot be gone by. */
    public boolean knows(String pointer) {
        return isAt(pointer) || found.stream().anyMatch(fault -> fault.at().startsWith("#" + inBody(pointer) + "/"));
    }

    /** Whether this very place already has a fault: a second opinion on it would only be noise. */
    public boolean isAt(String pointer) {
        return found.stream().anyMatch(fault -> fault.at().equals("#" + inBody(pointer)));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Problem 422 {@code invalid-fields} naming every fault, where there is one */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_FIELDS).with(found);
        }
    }
}

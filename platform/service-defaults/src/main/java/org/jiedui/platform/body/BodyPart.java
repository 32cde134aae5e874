package org.jiedui.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * A part of a body that is a body in its own right, where one request does many things. A request record may have
 * components of this type; such a part is judged only when it is taken for something.
 */
public final class BodyPart {

    private final JsonNode tree;
    private final String pointer;
    private final ObjectMapper json;
    private final RecordReader reader;
    private final Constraints constraints;

    BodyPart(JsonNode tree, String pointer, ObjectMapper json, RecordReader reader, Constraints constraints) {
        this.tree = tree;
        this.pointer = pointer;
        this.json = json;
        this.reader = reader;
        this.constraints = constraints;
    }

    public <T> Body<T> as(Class<T> type) {
        return new Body<>(tree, pointer, type, reader, constraints);
    }

    public MergePatch asPatch() {
        return new MergePatch(tree, pointer, json, reader, constraints);
    }

    /** An object of nothing but this part, which stands in this field of the body that it is a part of. */
    public BodyPart inField(String field) {
        return new BodyPart(
                JsonNodeFactory.instance.objectNode().set(field, tree),
                pointer.substring(0, pointer.lastIndexOf('/')),
                json,
                reader,
                constraints);
    }

    public boolean isObject() {
        return tree.isObject();
    }

    /** The text that stands in this field; nothing where there is none, or none that could be looked up by. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(tree.path(field).textValue()).filter(Scalars::wellFormed);
    }

    /** Whether it says anything of this field, be it {@code null}. */
    public boolean mentions(String field) {
        return tree.has(field);
    }
}

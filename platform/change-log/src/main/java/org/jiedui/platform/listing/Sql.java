package org.jiedui.platform.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of SQL with its parameters, each a {@code ?} in the text. Text is written by us, never taken from a request;
 * what comes from a request is always a parameter.
 */
public record Sql(String text, List<Object> parameters) {

    public static final Sql TRUE = new Sql("TRUE", List.of());
    public static final Sql FALSE = new Sql("FALSE", List.of());

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    public static Sql and(List<Sql> conditions) {
        return joined(conditions, " AND ", TRUE);
    }

    public static Sql or(List<Sql> conditions) {
        return joined(conditions, " OR ", FALSE);
    }

    public Sql and(Sql other) {
        return and(List.of(this, other));
    }

    /** The text as JPA takes it: each plain question mark becomes {@code ?1, ?2, …}. */
    public String numbered() {
        StringBuilder numbered = new StringBuilder(text.length() + 16);
        int next = 1;
        for (char c : text.toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                numbered.append(next++);
            }
        }
        return numbered.toString();
    }

    private static Sql joined(List<Sql> conditions, String operator, Sql none) {
        if (conditions.isEmpty()) {
            return none;
        }
        List<Object> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Sql condition : conditions) {
            texts.add("(" + condition.text + ")");
            parameters.addAll(condition.parameters);
        }
        return new Sql(String.join(operator, texts), parameters);
    }
}

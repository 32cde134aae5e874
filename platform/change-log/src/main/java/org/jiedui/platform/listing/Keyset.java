package org.jiedui.platform.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The condition "behind this row" for a sort: what makes page 1,000 as cheap as page 1. */
final class Keyset {

    private Keyset() {}

    static Sql behind(List<Order> orders, List<String> values) {
        boolean oneDirection = orders.stream().map(Order::descending).distinct().count() == 1;
        return oneDirection ? rowValue(orders, values) : stepwise(orders, values);
    }

    /** A row-value comparison, which an index on the same expressions answers from its middle. */
    private static Sql rowValue(List<Order> orders, List<String> values) {
        String left = orders.stream().map(Order::expression).collect(Collectors.joining(", "));
        String right = orders.stream().map(Order::placeholder).collect(Collectors.joining(", "));
        String operator = orders.getFirst().descending() ? "<" : ">";
        return new Sql("(" + left + ") " + operator + " (" + right + ")", List.copyOf(values));
    }

    /** For sorts of mixed direction; led by a bound on the first key, so that an index on it still helps. */
    private static Sql stepwise(List<Order> orders, List<String> values) {
        List<Sql> alternatives = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            List<Sql> steps = new ArrayList<>();
            for (int before = 0; before < i; before++) {
                steps.add(compared(orders.get(before), "=", values.get(before)));
            }
            steps.add(compared(orders.get(i), orders.get(i).descending() ? "<" : ">", values.get(i)));
            alternatives.add(Sql.and(steps));
        }
        Order first = orders.getFirst();
        return compared(first, first.descending() ? "<=" : ">=", values.getFirst()).and(Sql.or(alternatives));
    }

    private static Sql compared(Order order, String operator, String value) {
        return Sql.of(order.expression() + " " + operator + " " + order.placeholder(), value);
    }
}

package org.jiedui.platform.listing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.representation.Fields;
import org.jiedui.platform.text.Text;

/**
 * A list as asked for, read from the query and found to be good.
 *
 * @param filters the values of each filter, sorted, so that the same question always looks the same
 */
record ListRequest(
        int limit,
        String cursor,
        boolean count,
        Fields fields,
        String sort,
        List<Order> orders,
        Map<String, List<String>> filters,
        Sql condition) {

    private static final int MOST_VALUES = 100;
    private static final List<String> OWN = List.of("limit", "cursor", "sort", "count", Fields.PARAMETER);

    /** @throws Problem 400 naming every parameter that is unknown or cannot be read */
    static ListRequest of(Listing<?> listing, MultivaluedMap<String, String> query) {
        List<Fault> faults = new ArrayList<>();
        Map<String, List<String>> filters = new TreeMap<>();
        Sql condition = condition(listing, query, OWN, filters, faults);
        OWN.forEach(name -> once(query, name, faults));
        int limit = limit(query, faults);
        boolean count = flag(query, "count", faults);
        Fields fields = Fields.read(listing.view(), query.getFirst(Fields.PARAMETER), faults);
        String sort = query.containsKey("sort") ? query.getFirst("sort") : null;
        List<Order> orders = orders(listing, sort, faults);
        Parameters.refuse(faults);
        String sortedBy = orders.stream().map(Order::toString).collect(Collectors.joining(","));
        return new ListRequest(
                limit, query.getFirst("cursor"), count, fields, sortedBy, orders, filters, condition);
    }

    /**
     * What is asked for by nothing but filters.
     *
     * @throws Problem 400 naming every parameter that is unknown, no filter, or cannot be read
     */
    static Sql filters(Listing<?> listing, MultivaluedMap<String, String> query) {
        List<Fault> faults = new ArrayList<>();
        Sql condition = condition(listing, query, List.of(), new TreeMap<>(), faults);
        Parameters.refuse(faults);
        return condition;
    }

    private static Sql condition(
            Listing<?> listing,
            MultivaluedMap<String, String> query,
            List<String> others,
            Map<String, List<String>> filters,
            List<Fault> faults) {
        query.keySet().stream()
                .filter(name -> !others.contains(name) && !listing.filters().containsKey(name))
                .forEach(name -> faults.add(Parameters.unknown(name)));
        List<Sql> conditions = new ArrayList<>();
        listing.filters().forEach((name, filter) -> {
            if (query.containsKey(name)) {
                condition(filter, query.get(name), filters, conditions, faults);
            }
        });
        return Sql.and(conditions);
    }

    private static void condition(
            Filter filter,
            List<String> given,
            Map<String, List<String>> filters,
            List<Sql> conditions,
            List<Fault> faults) {
        List<String> values = values(filter, given);
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            faults.add(Parameters.invalid(
                    filter.name(), Text.of("需要 1 至 " + MOST_VALUES + " 个值。", "1 to " + MOST_VALUES + " values.")));
            return;
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            faults.add(Parameters.invalid(filter.name(), Text.of("含有不允许的字符。", "It has a character that is not allowed.")));
            return;
        }
        if (!filter.allowed().isEmpty() && !filter.allowed().containsAll(values)) {
            String allowed = String.join(", ", filter.allowed());
            faults.add(Parameters.invalid(filter.name(), Text.of("可用的值：" + allowed + "。", "Any of: " + allowed + ".")));
            return;
        }
        try {
            conditions.add(filter.condition().of(values));
            filters.put(filter.name(), values);
        } catch (BadValue bad) {
            faults.add(Parameters.invalid(filter.name(), bad.expected()));
        }
    }

    /** Several values are comma-separated or repeated; full text is taken as it is. */
    private static List<String> values(Filter filter, List<String> given) {
        Set<String> values = new LinkedHashSet<>();
        for (String text : given) {
            List<String> parts = filter.name().equals("q") ? List.of(text) : Arrays.asList(text.split(",", -1));
            parts.stream().map(String::strip).filter(part -> !part.isEmpty()).forEach(values::add);
        }
        return values.stream().sorted().toList();
    }

    private static void once(MultivaluedMap<String, String> query, String name, List<Fault> faults) {
        if (query.containsKey(name) && query.get(name).size() > 1) {
            faults.add(Parameters.invalid(name, Text.of("只能出现一次。", "This may be given only once.")));
        }
    }

    private static int limit(MultivaluedMap<String, String> query, List<Fault> faults) {
        try {
            return Parameters.limit(query.getFirst("limit"));
        } catch (Problem invalid) {
            faults.addAll(invalid.faults());
            return 1;
        }
    }

    private static boolean flag(MultivaluedMap<String, String> query, String name, List<Fault> faults) {
        String given = query.getFirst(name);
        if (given != null && !given.equals("true") && !given.equals("false")) {
            faults.add(Parameters.invalid(name, Text.of("应为 true 或 false。", "This must be true or false.")));
        }
        return "true".equals(given);
    }

    private static List<Order> orders(Listing<?> listing, String sort, List<Fault> faults) {
        List<Order> orders = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String step : sort == null ? listing.defaultSort() : List.of(sort.split(",", -1))) {
            boolean descending = step.startsWith("-");
            String name = descending ? step.substring(1) : step;
            SortKey key = listing.sortKeys().get(name);
            if (key == null || !seen.add(name)) {
                String allowed = String.join(", ", listing.sortNames());
                faults.add(Parameters.invalid("sort", Text.of("可用的排序字段，每个一次：" + allowed + "。", "Any of these, each once: " + allowed + ".")));
                return orders;
            }
            orders.add(new Order(key, descending));
        }
        boolean last = !orders.isEmpty() && orders.getLast().descending();
        orders.add(new Order(new SortKey("id", "t.id", "uuid", null), last));
        return orders;
    }
}

package org.jiedui.platform.listing;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedui.platform.clock.Rfc3339;
import org.jiedui.platform.text.Text;

/**
 * What one list can be filtered and sorted by: a feature extends this, declares it in its constructor, and asks {@link
 * Lists} for pages. The OpenAPI document is filled from it too. The table's alias in all SQL is {@code t}.
 */
public abstract class Listing<E> {

    /** Bounded, since a longer one says nothing more and may be beyond what a column can be compared with. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");

    /** Those of Chinese texts too, which are as wide as a character. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** What is behind so many is looked for as it stands, lest one question asks thousands. */
    private static final int MOST_WORDS = 20;

    private final Class<E> entity;
    private final Class<? extends Record> view;
    private final String table;
    private final String operation;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private final List<String> alsoFiltering = new ArrayList<>();
    private List<String> defaultSort = List.of();

    /**
     * @param view what clients see of each
     * @param operation the {@code operationId} of the resource method that answers with this list
     */
    protected Listing(Class<E> entity, Class<? extends Record> view, String table, String operation) {
        this.entity = entity;
        this.view = view;
        this.table = table;
        this.operation = operation;
        instant("createdAt", "t.created_at");
        instant("updatedAt", "t.updated_at");
        sort("createdAt", "t.created_at", "timestamptz");
        sort("updatedAt", "t.updated_at", "timestamptz");
    }

    // ---- declared by the feature

    /** Text equal to any of the values. */
    protected final void text(String name, String column) {
        filter(name, Filter.Hint.TEXT, List.of(), values -> Sql.of(column + " = ANY(?)", array(values)));
    }

    /** Any of the values is among those of a {@code text[]} column. */
    protected final void texts(String name, String column) {
        filter(name, Filter.Hint.TEXT, List.of(), values -> Sql.of(column + " && CAST(? AS text[])", array(values)));
    }

    /** Text that begins with any of the values. */
    protected final void prefix(String name, String column) {
        filter(name, Filter.Hint.TEXT, List.of(), values -> Sql.or(values.stream()
                .map(value -> Sql.of("starts_with(" + column + ", ?)", value))
                .toList()));
    }

    /** Whether some texts together contain each of the words given, whatever their case. */
    protected final void search(String... columns) {
        String joined = "concat_ws(' ', " + String.join(", ", columns) + ")";
        filter("q", Filter.Hint.TEXT, List.of(), values -> Sql.and(values.stream()
                .flatMap(value -> Arrays.stream(BLANKS.split(value, MOST_WORDS)))
                .map(word -> Sql.of("position(lower(?) IN lower(" + joined + ")) > 0", word))
                .toList()));
    }

    protected final <V extends Enum<V>> void constant(String name, String column, Class<V> type) {
        filter(name, Filter.Hint.TEXT, names(type), values -> Sql.of(column + " = ANY(?)", array(values)));
    }

    protected final void flag(String name, String column) {
        filter(name, Filter.Hint.FLAG, List.of("true", "false"), values -> Sql.or(values.stream()
                .map(value -> Sql.of(value.equals("true") ? column : "NOT " + column))
                .toList()));
    }

    /** A yes-or-no question whose answer needs SQL of its own, such as what depends on the day. */
    protected final void flag(String name, Function<Boolean, Sql> condition) {
        filter(name, Filter.Hint.FLAG, List.of("true", "false"), values -> Sql.or(values.stream()
                .map(value -> condition.apply(value.equals("true")))
                .toList()));
    }

    protected final void id(String name, String column) {
        filter(name, Filter.Hint.ID, List.of(), values -> Sql.of(column + " = ANY(?)", (Object)
                values.stream().map(Listing::uuid).toArray(UUID[]::new)));
    }

    protected final void day(String name, String column) {
        ranged(name, Filter.Hint.DAY, column, "date", Listing::day);
    }

    protected final void instant(String name, String column) {
        ranged(name, Filter.Hint.TIME, column, "timestamptz", Listing::time);
    }

    protected final void integer(String name, String column) {
        ranged(name, Filter.Hint.INTEGER, column, "bigint", Listing::number);
    }

    /** A number that need not be whole. */
    protected final void decimal(String name, String column) {
        ranged(name, Filter.Hint.DECIMAL, column, "numeric", Listing::decimal);
    }

    /** A filter with SQL of its own; the condition gets all values, any of which may match. */
    protected final void when(String name, Function<List<String>, Sql> condition) {
        filter(name, Filter.Hint.TEXT, List.of(), condition::apply);
    }

    /** The same over a closed set of values: any other is refused. */
    protected final <V extends Enum<V>> void when(String name, Class<V> type, Function<List<String>, Sql> condition) {
        filter(name, Filter.Hint.TEXT, names(type), condition::apply);
    }

    protected final void sort(String name, String sql, String type) {
        sortKeys.put(name, new SortKey(name, sql, type, null));
    }

    /** Values of a closed set in the order of their declaration, which is that of a thing's life or of its weight. */
    protected final <V extends Enum<V>> void sort(String name, String column, Class<V> type) {
        String rank = Arrays.stream(type.getEnumConstants())
                .map(value -> " WHEN '" + value.name() + "' THEN " + value.ordinal())
                .collect(Collectors.joining("", "CASE " + column, " END"));
        sort(name, rank, "integer");
    }

    /** A sort key that a row may lack. What stands for an absent value lies beyond every value of its type. */
    protected final void sortAbsentLast(String name, String sql, String type) {
        SortKey key =
                switch (type) {
                    case "date", "timestamptz", "numeric" ->
                        absentLast(name, sql, type, "'infinity'::" + type, "'-infinity'::" + type);
                    case "integer" -> absentLast(name, "CAST(" + sql + " AS bigint)", "bigint", "2147483648", "-2147483649");
                    // U+10FFFF sorts behind every text by code points, the empty text before.
                    case "text" -> absentLast(name, sql, type, "U&'\\+10FFFF'", "''");
                    default -> throw new IllegalArgumentException("no end known for the type " + type);
                };
        sortKeys.put(name, key);
    }

    private static SortKey absentLast(String name, String sql, String type, String ascending, String descending) {
        return new SortKey(name, sql, type, new SortKey.Absent(ascending, descending));
    }

    /** As {@code sort=} would have it: {@code -createdAt}. */
    protected final void defaultSort(String sort) {
        defaultSort = List.of(sort.split(","));
    }

    /** @param operation the {@code operationId} of another method, which tells {@linkplain Lists#all all} that the filters let through */
    protected final void filters(String operation) {
        alsoFiltering.add(operation);
    }

    private void ranged(String name, Filter.Hint hint, String column, String type, Function<String, String> check) {
        filter(name, hint, List.of(), values -> Sql.or(values.stream()
                .map(value -> Sql.of(column + " = CAST(? AS " + type + ")", check.apply(value)))
                .toList()));
        bound(name + ".from", hint, column, ">=", type, check);
        bound(name + ".to", hint, column, "<=", type, check);
    }

    private void bound(
            String name, Filter.Hint hint, String column, String operator, String type, Function<String, String> check) {
        filter(name, hint, List.of(), values -> {
            if (values.size() > 1) {
                throw new BadValue(Text.of("只能有一个值。", "There can be only one value."));
            }
            return Sql.of(column + " " + operator + " CAST(? AS " + type + ")", check.apply(values.getFirst()));
        });
    }

    private void filter(String name, Filter.Hint hint, List<String> allowed, Filter.Condition condition) {
        filters.put(name, new Filter(name, hint, allowed, condition));
    }

    /** What clients see of each. */
    public final Class<? extends Record> view() {
        return view;
    }

    // ---- read by the engine

    final Class<E> entity() {
        return entity;
    }

    final String table() {
        return table;
    }

    final String operation() {
        return operation;
    }

    final List<String> alsoFiltering() {
        return alsoFiltering;
    }

    final Map<String, Filter> filters() {
        return filters;
    }

    final Map<String, SortKey> sortKeys() {
        return sortKeys;
    }

    final List<String> defaultSort() {
        return defaultSort;
    }

    private static <V extends Enum<V>> List<String> names(Class<V> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static Object array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static UUID uuid(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw new BadValue(Text.of("应为 UUID。", "This must be a UUID."));
        }
    }

    private static String day(String value) {
        try {
            return Rfc3339.day(value).toString();
        } catch (DateTimeException noDay) {
            throw new BadValue(Text.of("应为日期，如 2018-03-17。", "This must be a day such as 2018-03-17."));
        }
    }

    private static String time(String value) {
        try {
            return Rfc3339.time(value).toString();
        } catch (DateTimeException noTime) {
            throw new BadValue(
                    Text.of("应为时间，如 2018-03-17T02:00:00Z。", "This must be a time such as 2018-03-17T02:00:00Z."));
        }
    }

    private static String number(String value) {
        try {
            return String.valueOf(Long.parseLong(value));
        } catch (NumberFormatException noNumber) {
            throw new BadValue(Text.of("应为整数。", "This must be an integer."));
        }
    }

    private static String decimal(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw new BadValue(Text.of("应为数，如 0.5。", "This must be a number such as 0.5."));
        }
        return value;
    }

    /** All names of a sort, for messages and documents. */
    final List<String> sortNames() {
        return new ArrayList<>(sortKeys.keySet());
    }
}

package org.jiedui.platform.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jiedui.platform.storage.Values;

/** Reads pages of any {@link Listing}: filters, rights and keyset in one statement. */
@ApplicationScoped
public class Lists {

    private final EntityManager entities;
    private final Cursors cursors;

    Lists(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    /**
     * @param query the request's query parameters
     * @param visible what this caller may see; counts and pages hold nothing else
     */
    public <E> Page<E> page(Listing<E> listing, MultivaluedMap<String, String> query, Sql visible) {
        ListRequest request = ListRequest.of(listing, query);
        Sql all = visible.and(request.condition());
        Sql rest = request.cursor() == null
                ? all
                : all.and(Keyset.behind(request.orders(), cursors.read(listing, request)));
        List<Object[]> rows = rows(listing, request, rest);
        boolean more = rows.size() > request.limit();
        List<Object[]> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? cursors.write(listing, request, keys(shown.getLast())) : null;
        Long total = request.count() ? count(listing, all) : null;
        List<E> items =
                shown.stream().map(row -> listing.entity().cast(row[0])).toList();
        return new Page<>(items, next, total, request.fields());
    }

    private List<Object[]> rows(Listing<?> listing, ListRequest request, Sql condition) {
        List<Order> orders = request.orders();
        StringBuilder sql = new StringBuilder("SELECT {t.*}");
        for (int i = 0; i < orders.size(); i++) {
            sql.append(", CAST(").append(orders.get(i).expression()).append(" AS text) AS k").append(i);
        }
        sql.append(" FROM ").append(listing.table()).append(" t WHERE ").append(condition.text());
        sql.append(orders.stream().map(Order::orderBy).collect(Collectors.joining(", ", " ORDER BY ", "")));
        sql.append(" LIMIT ").append(request.limit() + 1);
        NativeQuery<Object[]> select = query(sql.toString(), condition);
        select.addEntity("t", listing.entity());
        for (int i = 0; i < orders.size(); i++) {
            select.addScalar("k" + i, String.class);
        }
        return select.setReadOnly(true).getResultList();
    }

    private long count(Listing<?> listing, Sql condition) {
        String sql = "SELECT count(*) FROM " + listing.table() + " t WHERE " + condition.text();
        return Values.single(
                entities, Long.class, numbered(sql), condition.parameters().toArray());
    }

    private NativeQuery<Object[]> query(String text, Sql condition) {
        NativeQuery<Object[]> query =
                entities.unwrap(Session.class).createNativeQuery(numbered(text), Object[].class);
        List<Object> parameters = condition.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** Plain question marks become {@code ?1, ?2, …}, which is what JPA takes. */
    private static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder(sql.length() + 16);
        int next = 1;
        for (char c : sql.toCharArray()) {
            numbered.append(c);
            if (c == '?') {
                numbered.append(next++);
            }
        }
        return numbered.toString();
    }

    private static List<String> keys(Object[] row) {
        return new ArrayList<>(Arrays.stream(row, 1, row.length).map(Objects::toString).toList());
    }
}

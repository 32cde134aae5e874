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
import org.jiedui.platform.problem.Problem;
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

    /**
     * All that the filters of a list let through, by id, for what is shown as a whole: nothing but filters may be asked for.
     *
     * @throws Problem 422 {@code too-many-rows} where there are more than {@code most}
     */
    public <E> List<E> all(Listing<E> listing, MultivaluedMap<String, String> query, Sql visible, int most) {
        Sql all = visible.and(ListRequest.filters(listing, query));
        Sql select = new Sql(
                "SELECT {t.*} FROM " + listing.table() + " t WHERE " + all.text() + " ORDER BY t.id LIMIT " + (most + 1),
                all.parameters());
        List<Object[]> rows =
                query(select).addEntity("t", listing.entity()).setReadOnly(true).getResultList();
        if (rows.size() > most) {
            RowLimit.check(count(listing, all), most);
        }
        return rows.stream().map(row -> listing.entity().cast(row[0])).toList();
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
        NativeQuery<Object[]> select = query(new Sql(sql.toString(), condition.parameters()));
        select.addEntity("t", listing.entity());
        for (int i = 0; i < orders.size(); i++) {
            select.addScalar("k" + i, String.class);
        }
        return select.setReadOnly(true).getResultList();
    }

    private long count(Listing<?> listing, Sql condition) {
        Sql sql = new Sql("SELECT count(*) FROM " + listing.table() + " t WHERE " + condition.text(), condition.parameters());
        return Values.single(entities, Long.class, sql.numbered(), sql.parameters().toArray());
    }

    private NativeQuery<Object[]> query(Sql sql) {
        NativeQuery<Object[]> query =
                entities.unwrap(Session.class).createNativeQuery(sql.numbered(), Object[].class);
        List<Object> parameters = sql.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static List<String> keys(Object[] row) {
        return new ArrayList<>(Arrays.stream(row, 1, row.length).map(Objects::toString).toList());
    }
}

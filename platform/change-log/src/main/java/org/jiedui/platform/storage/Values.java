package org.jiedui.platform.storage;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Queries for the values of one column. Hibernate is asked for plain objects: the plan of a query for a class of values
 * it would keep with every call and find again with none (its {@code ImplicitResultClassBuilder} knows no equality), until
 * looking for it takes longer than the query.
 */
public final class Values {

    private Values() {}

    /** @param parameters of {@code ?1}, {@code ?2} and so on */
    public static <T> List<T> list(EntityManager entities, Class<T> type, String sql, Object... parameters) {
        return query(entities, sql, parameters).getResultStream().map(type::cast).toList();
    }

    /** The same of a query that always finds one row; {@code null} where the database says so. */
    public static <T> T single(EntityManager entities, Class<T> type, String sql, Object... parameters) {
        return type.cast(query(entities, sql, parameters).getSingleResult());
    }

    private static NativeQuery<Object> query(EntityManager entities, String sql, Object... parameters) {
        NativeQuery<Object> query = entities.unwrap(Session.class).createNativeQuery(sql, Object.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}

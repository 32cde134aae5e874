package org.jiedui.task.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jiedui.platform.storage.Values;

/** The copy's two tables. Plain SQL: there is no aggregate here, only what others have told. */
@ApplicationScoped
class DirectoryRepository {

    /** A code may have had several owners: the one that stands, else the one that stood last. */
    private static final String NAMED =
            """
            (SELECT DISTINCT ON (code) TRUE, code, name FROM directory_organization
              WHERE code = ANY (?1) ORDER BY code, removed, id DESC)
            UNION ALL
            (SELECT DISTINCT ON (code) FALSE, code, name FROM directory_region
              WHERE code = ANY (?2) ORDER BY code, removed, id DESC)
            """;

    private static final String CITY =
            """
            SELECT r.city FROM directory_region r
             WHERE r.code = coalesce(CAST(?2 AS text), (SELECT o.region FROM directory_organization o
                                           WHERE o.code = CAST(?1 AS text) ORDER BY o.removed, o.id DESC LIMIT 1))
               AND r.city IS NOT NULL
             ORDER BY r.removed, r.id DESC LIMIT 1
            """;

    private final EntityManager entities;
    private final DataSource database;

    DirectoryRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    record Named(boolean isOrganization, String code, String name) {}

    record Organization(String code, String name, String[] aliases, String[] formerNames, String region) {}

    record Region(String code, String name, String shortName, String[] aliases, String parent, String city) {}

    List<Named> named(Collection<String> organizations, Collection<String> regions) {
        return query(NAMED)
                .setParameter(1, array(organizations))
                .setParameter(2, array(regions))
                .getResultList()
                .stream()
                .map(row -> new Named((Boolean) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    List<String> organizationsAmong(Collection<String> codes) {
        return among("SELECT code FROM directory_organization WHERE code = ANY (?1) AND NOT removed", codes);
    }

    List<String> regionsAmong(Collection<String> codes) {
        return among("SELECT code FROM directory_region WHERE code = ANY (?1) AND NOT removed", codes);
    }

    /** @param organization looked up where there is no region */
    Optional<String> city(String organization, String region) {
        return Values.list(entities, String.class, CITY, organization, region).stream().findFirst();
    }

    List<Organization> organizations() {
        return query(
                        "SELECT code, name, aliases, former_names, region FROM directory_organization WHERE NOT removed")
                .getResultList()
                .stream()
                .map(row -> new Organization(
                        (String) row[0], (String) row[1], (String[]) row[2], (String[]) row[3], (String) row[4]))
                .toList();
    }

    List<Region> regions() {
        return query(
                        "SELECT code, name, short_name, aliases, parent, city FROM directory_region WHERE NOT removed")
                .getResultList()
                .stream()
                .map(row -> new Region(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String[]) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /**
     * Whether the copy has heard of this version of the subject, or of a later one. On a connection of its own, given back
     * at once: whoever waits asks again and again.
     */
    boolean hasReached(DirectoryKind kind, UUID id, int version) {
        String sql = "SELECT 1 FROM " + kind.table() + " WHERE id = ? AND version >= ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            select.setInt(2, version);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private List<String> among(String sql, Collection<String> codes) {
        return Values.list(entities, String.class, sql, array(codes));
    }

    private NativeQuery<Object[]> query(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }

    private static Object array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}

package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/**
 * What this service has heard of the directory: the two cities, and a city of the tests' own, whose bodies no other test
 * names.
 */
@ApplicationScoped
class KnownDirectory {

    /** 海河市, which no map shows. */
    static final String HAIHE = "990100";

    private final DataSource database;

    KnownDirectory(DataSource database) {
        this.database = database;
    }

    static Token haiheOffice() {
        return Token.of("hh-office").roles("office").city(HAIHE);
    }

    void hear() {
        region(Tokens.TIANJIN, "天津市", null, Tokens.TIANJIN, "天津市");
        region(Tokens.CHANGCHUN, "长春市", null, Tokens.CHANGCHUN, "长春市");
        region(HAIHE, "海河市", null, HAIHE, "海河市");
        region("990101", "河东新区", HAIHE, HAIHE, "河东新区", "河东新区管委会");
        region("990201", "江北区", "990200", "990200", "江北区");
        organization("HH-DATA", "海河市大数据管理局", HAIHE, new String[] {"市大数据局"}, new String[0]);
        organization("HH-IND", "海河市工业和信息化局", HAIHE, new String[0], new String[] {"市工信委"});
    }

    void region(String code, String name, String parent, String city, String... names) {
        execute(
                """
                INSERT INTO directory_region (id, version, removed, code, name, names, parent, city)
                VALUES (?, 1, FALSE, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                id(code),
                code,
                name,
                names,
                parent,
                city);
    }

    void organization(String code, String name, String region, String[] aliases, String[] formerNames) {
        String[] names = Arrays.copyOf(aliases, aliases.length + 1);
        names[aliases.length] = name;
        execute(
                """
                INSERT INTO directory_organization (id, version, removed, code, name, names, former_names, region)
                VALUES (?, 1, FALSE, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                id(code),
                code,
                name,
                names,
                formerNames,
                region);
    }

    void forget(String code) {
        execute("DELETE FROM directory_organization WHERE id = ?", id(code));
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("plan tests " + code).getBytes(StandardCharsets.UTF_8));
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i] instanceof String[] texts
                        ? connection.createArrayOf("text", texts)
                        : parameters[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package org.jiedui.task.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jiedui.platform.consumer.EventHandler;
import org.jiedui.platform.consumer.ReceivedEvent;

/** Follows the directory. Kinds that are of no use here pass by. */
@ApplicationScoped
class DirectoryHandler implements EventHandler {

    private static final String PUT_REGION =
            """
            INSERT INTO directory_region AS known (id, version, removed, code, name, short_name, aliases, parent, city)
            VALUES (?, ?, FALSE, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, removed = FALSE, code = excluded.code, name = excluded.name,
                   short_name = excluded.short_name, aliases = excluded.aliases, parent = excluded.parent,
                   city = excluded.city
             WHERE excluded.version > known.version
            """;
    private static final String PUT_ORGANIZATION =
            """
            INSERT INTO directory_organization AS known (id, version, removed, code, name, aliases, former_names, region)
            VALUES (?, ?, FALSE, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, removed = FALSE, code = excluded.code, name = excluded.name,
                   aliases = excluded.aliases, former_names = excluded.former_names, region = excluded.region
             WHERE excluded.version > known.version
            """;
    private static final String REMOVE_REGION =
            """
            INSERT INTO directory_region AS known (id, version, removed, aliases) VALUES (?, ?, TRUE, '{}')
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, removed = TRUE
             WHERE excluded.version > known.version
            """;
    private static final String REMOVE_ORGANIZATION =
            """
            INSERT INTO directory_organization AS known (id, version, removed, aliases, former_names)
            VALUES (?, ?, TRUE, '{}', '{}')
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, removed = TRUE
             WHERE excluded.version > known.version
            """;

    private final DataSource database;

    DirectoryHandler(DataSource database) {
        this.database = database;
    }

    @Override
    public String consumer() {
        return "directory";
    }

    @Override
    public Set<String> topics() {
        return Set.of("jiedui.pairing");
    }

    @Override
    public void apply(ReceivedEvent event) {
        DirectoryKind.of(event.kind()).ifPresent(kind -> {
            switch (kind) {
                case REGION -> applyRegion(event);
                case ORGANIZATION -> applyOrganization(event);
            }
        });
    }

    /**
     * Whatever is told again is taken, whatever its version. What is not told again stays known: refusing tasks for the
     * units they have always had, while the topic is being read, would be worse.
     */
    @Override
    public void reset(String topic) {
        execute("UPDATE directory_region SET version = 0");
        execute("UPDATE directory_organization SET version = 0");
    }

    private void applyRegion(ReceivedEvent event) {
        if (event.isRemoval()) {
            execute(REMOVE_REGION, event.subjectId(), event.entityVersion());
            return;
        }
        JsonNode state = event.state();
        execute(
                PUT_REGION,
                event.subjectId(),
                event.entityVersion(),
                text(state.path("code")),
                text(state.path("name")),
                text(state.path("shortName")),
                texts(state.path("aliases")),
                text(state.path("parentCode")),
                text(state.path("city")));
    }

    private void applyOrganization(ReceivedEvent event) {
        if (event.isRemoval()) {
            execute(REMOVE_ORGANIZATION, event.subjectId(), event.entityVersion());
            return;
        }
        JsonNode state = event.state();
        execute(
                PUT_ORGANIZATION,
                event.subjectId(),
                event.entityVersion(),
                text(state.path("code")),
                text(state.path("name")),
                texts(state.path("aliases")),
                texts(state.path("formerNames")),
                text(state.path("region")));
    }

    /** A plain value, or the code of a reference. */
    private static String text(JsonNode value) {
        JsonNode plain = value.isObject() ? value.path("code") : value;
        return plain.isTextual() ? plain.textValue() : null;
    }

    private static String[] texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::textValue).toArray(String[]::new);
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
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}

package org.jiedui.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jiedui.platform.id.Ids;

/**
 * Contents that things may come to use. The database knows of each before the store has it, so that nothing in the store
 * is ever forgotten. See {@link UnusedContents} for how they go.
 */
@ApplicationScoped
public class Contents {

    private static final String ANNOUNCE =
            """
            INSERT INTO stored_content (sha256, size, key) VALUES (?, ?, ?)
            ON CONFLICT (sha256) DO UPDATE SET unused_since = now() RETURNING key
            """;
    private static final String FIND = "SELECT key FROM stored_content WHERE sha256 = ?";

    private final DataSource database;
    private final ContentStore store;

    Contents(DataSource database, ContentStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * Stores a content, unless it is there, and gives whoever wants to use it the time of grace for it. To be called
     * before the transaction that begins to use it: storing takes its time, and nothing may be locked meanwhile.
     *
     * @param sha256 of its bytes, in lower-case hexadecimal
     * @param file has the content, and may be gone afterwards
     */
    public void put(String sha256, long size, Path file) throws IOException, SQLException {
        store.put(announce(sha256, size), file);
    }

    /**
     * @param from the first byte wanted, from 0
     * @param length how many bytes are wanted; that many are there
     * @throws NoSuchFileException there is no such content
     */
    public InputStream read(String sha256, long from, long length) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, sha256);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new NoSuchFileException(sha256);
                }
                return store.read(found.getString(1), from, length);
            }
        }
    }

    private String announce(String sha256, long size) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement announce = connection.prepareStatement(ANNOUNCE)) {
            announce.setString(1, sha256);
            announce.setLong(2, size);
            announce.setString(3, sha256 + "-" + Ids.next());
            try (ResultSet announced = announce.executeQuery()) {
                announced.next();
                return announced.getString(1);
            }
        }
    }
}

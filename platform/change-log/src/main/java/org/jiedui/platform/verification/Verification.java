package org.jiedui.platform.verification;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads the whole log once, in the order of subjects and versions, beside the checkpoint, which has the same order. Whatever
 * the log's size, a few rows are in memory.
 */
final class Verification {

    /** A state may have almost a megabyte. */
    private static final int ROWS_AT_ONCE = 64;

    private static final String LOST =
            """
            SELECT p.position FROM publication p LEFT JOIN change c ON c.position = p.position
             WHERE c.position IS NULL ORDER BY p.position
            """;

    private static final String GUARDS =
            """
            SELECT g.name FROM unnest(ARRAY['change_chain', 'change_is_append_only', 'change_is_never_emptied']) g (name)
             WHERE NOT EXISTS (SELECT FROM pg_trigger t
                                WHERE t.tgrelid = 'change'::regclass AND t.tgname = g.name AND t.tgenabled IN ('O', 'A'))
            """;

    private final Connection database;
    private final Checkpoint checkpoint;
    private final NewCheckpoint next;
    private final Findings findings;
    private long changes;
    private long subjects;

    /** @param database in a transaction of its own, all of whose statements see the same */
    Verification(Connection database, Checkpoint checkpoint, NewCheckpoint next, Findings findings) {
        this.database = database;
        this.checkpoint = checkpoint;
        this.next = next;
        this.findings = findings;
    }

    void run() throws SQLException, IOException {
        each(GUARDS, row -> findings.add(Tampering.UNGUARDED, "the trigger " + row.getString(1) + " is off or gone"));
        chains();
        each(LOST, row -> findings.add(
                Tampering.VANISHED, "the change at position " + row.getLong(1) + " was published and is gone"));
    }

    long changes() {
        return changes;
    }

    long subjects() {
        return subjects;
    }

    private void chains() throws SQLException, IOException {
        try (Statement select = database.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            Chain chain = null;
            try (ResultSet rows = select.executeQuery(LogRow.ALL)) {
                while (rows.next()) {
                    LogRow row = LogRow.read(rows);
                    if (chain == null || !chain.subject().equals(row.subject())) {
                        end(chain);
                        chain = begin(row);
                    }
                    chain.add(row);
                    changes++;
                }
            }
            end(chain);
        }
        while (checkpoint.next() != null) {
            vanished(checkpoint.next());
        }
    }

    private Chain begin(LogRow first) throws IOException {
        subjects++;
        while (checkpoint.next() != null && Head.compare(checkpoint.next().subject(), first.subject()) < 0) {
            vanished(checkpoint.next());
        }
        Head noted = checkpoint.next();
        if (noted == null || !noted.subject().equals(first.subject())) {
            return new Chain(first, null, findings);
        }
        checkpoint.move();
        return new Chain(first, noted, findings);
    }

    private void end(Chain chain) throws IOException {
        if (chain != null) {
            next.add(chain.end());
        }
    }

    private void vanished(Head noted) throws IOException {
        findings.add(
                Tampering.VANISHED,
                noted.kind(),
                noted.subject(),
                "had " + noted.version() + " versions at the checkpoint, and none is left");
        checkpoint.move();
    }

    private interface Row {
        void tell(ResultSet row) throws SQLException;
    }

    private void each(String question, Row finding) throws SQLException {
        try (Statement select = database.createStatement();
                ResultSet rows = select.executeQuery(question)) {
            while (rows.next()) {
                finding.tell(rows);
            }
        }
    }
}

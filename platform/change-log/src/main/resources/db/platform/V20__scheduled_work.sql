-- Up to which due time each scheduled work is done. The replica that is at a work holds the lock on its row.
CREATE TABLE scheduled_work (
    name       text PRIMARY KEY,
    done_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_work TO ${appRole};

-- In which order changes were published. The relay writes a row here in the transaction that takes the outbox row away.
-- Positions of changes cannot tell it: they are taken before commit, so that a reader going by them would skip whatever
-- commits late.
CREATE TABLE publication (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Of a change. Comes out of the outbox, which refers to it, and the log forgets nothing: checking it once more would
    -- lock, and so write, each change again, and double the price of this row.
    position bigint NOT NULL UNIQUE
);
GRANT SELECT, INSERT ON publication TO ${appRole};
REVOKE UPDATE, DELETE, TRUNCATE ON publication FROM ${appRole};

-- The relay asks before each batch which subjects wait behind a parked change; hardly ever is there one.
CREATE INDEX outbox_parked ON outbox (position) WHERE parked_because IS NOT NULL;

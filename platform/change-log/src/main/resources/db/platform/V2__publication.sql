-- In which order changes were published. The relay writes a row here in the transaction that takes the outbox row away.
-- Positions of changes cannot tell it: they are taken before commit, so that a reader going by them would skip whatever
-- commits late.
CREATE TABLE publication (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position bigint NOT NULL UNIQUE REFERENCES change (position)
);
GRANT SELECT, INSERT ON publication TO ${appRole};
REVOKE UPDATE, DELETE, TRUNCATE ON publication FROM ${appRole};

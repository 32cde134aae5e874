-- What has become of each item of a batch that is carried out item by item, where it has an Idempotency-Key: written in the
-- transaction of the item, kept for 24 hours.
CREATE TABLE idempotent_part (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    part        integer     NOT NULL,
    fingerprint bytea       NOT NULL,
    outcome     bytea       NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key, part)
);
CREATE INDEX idempotent_part_age ON idempotent_part (answered_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_part TO ${appRole};

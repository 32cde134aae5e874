-- The tables that every service with a database has. The owner role runs this; ${appRole} is the role that the running
-- service has: it may add to the change log, never alter or take away from it.

CREATE TABLE change (
    position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              uuid        NOT NULL UNIQUE,
    type            text        NOT NULL,
    subject_kind    text        NOT NULL,
    subject_id      uuid        NOT NULL,
    version         integer     NOT NULL CHECK (version > 0),
    at              timestamptz NOT NULL,
    actor           text        NOT NULL,
    reason          text,
    fields          text[]      NOT NULL,
    -- The whole new state, byte for byte as it is published; NULL for a removal.
    state           bytea,
    -- Whether partners may see the subject in this state.
    public          boolean     NOT NULL,
    traceparent     text,
    previous_hash   bytea       NOT NULL,
    hash            bytea       NOT NULL,
    CONSTRAINT change_subject_version UNIQUE (subject_id, version)
);
COMMENT ON TABLE change IS 'Append-only: audit trail, replay source and payload of the outbox';

-- What is still to be published. A row goes when Kafka has it.
CREATE TABLE outbox (
    position bigint PRIMARY KEY REFERENCES change (position),
    -- NULL while it can be published; else why it cannot, and its subject''s later rows wait behind it.
    parked_because text,
    parked_at      timestamptz
);

-- A field as it goes into the hash: how many bytes it has (4 bytes, big-endian), then these bytes; an absent one is −1 and
-- nothing. So no two rows that differ anywhere have the same input.
CREATE FUNCTION change_field(field bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN field IS NULL THEN int4send(-1) ELSE int4send(octet_length(field)) || field END;

-- hash = SHA-256 over the 32 bytes of the hash of the subject's version before (zeros before the first) and these fields, each
-- as text in UTF-8 but the last: id, type, subject_kind, subject_id, version, at (2018-03-17T02:00:00.000000Z), actor,
-- reason, fields (as JSON: ["/title", "/dueOn"]), public (true or false), traceparent, state.
CREATE FUNCTION change_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    previous bytea;
BEGIN
    IF NEW.version = 1 THEN
        previous := '\x0000000000000000000000000000000000000000000000000000000000000000';
    ELSE
        SELECT c.hash INTO previous FROM change c
         WHERE c.subject_id = NEW.subject_id AND c.version = NEW.version - 1;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'change % of % has no predecessor', NEW.version, NEW.subject_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    NEW.previous_hash := previous;
    NEW.hash := sha256(previous
        || change_field(convert_to(NEW.id::text, 'UTF8'))
        || change_field(convert_to(NEW.type, 'UTF8'))
        || change_field(convert_to(NEW.subject_kind, 'UTF8'))
        || change_field(convert_to(NEW.subject_id::text, 'UTF8'))
        || change_field(convert_to(NEW.version::text, 'UTF8'))
        || change_field(convert_to(to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8'))
        || change_field(convert_to(NEW.actor, 'UTF8'))
        || change_field(convert_to(NEW.reason, 'UTF8'))
        || change_field(convert_to(to_jsonb(NEW.fields)::text, 'UTF8'))
        || change_field(convert_to(NEW.public::text, 'UTF8'))
        || change_field(convert_to(NEW.traceparent, 'UTF8'))
        || change_field(NEW.state));
    RETURN NEW;
END $$;

CREATE TRIGGER change_chain BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION change_chain();

CREATE FUNCTION change_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE ON change
    FOR EACH ROW EXECUTE FUNCTION change_is_append_only();
CREATE TRIGGER change_is_never_emptied BEFORE TRUNCATE ON change
    FOR EACH STATEMENT EXECUTE FUNCTION change_is_append_only();

-- The first answer to each request with an Idempotency-Key, kept for 24 hours.
CREATE TABLE idempotent_answer (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        bytea       NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answer_age ON idempotent_answer (answered_at);

-- How far each consumer has applied each partition; written in the transaction that applies.
CREATE TABLE consumer_offset (
    consumer    text    NOT NULL,
    topic       text    NOT NULL,
    topic_id    uuid    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
);

GRANT SELECT, INSERT ON change TO ${appRole};
REVOKE UPDATE, DELETE, TRUNCATE ON change FROM ${appRole};
-- What has been migrated is the owner's business.
REVOKE ALL ON ${flyway:table} FROM ${appRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, idempotent_answer, consumer_offset TO ${appRole};

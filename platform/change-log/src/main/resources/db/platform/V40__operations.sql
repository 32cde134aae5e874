-- What operators order of the relay, and what they decide about changes that cannot be published.

-- The current states of one subject, or of all, are to be published once more.
CREATE TABLE republication (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    -- When it last got on.
    updated_at    timestamptz NOT NULL,
    ordered_by    text        NOT NULL,
    -- Both NULL: all subjects.
    subject_kind  text,
    subject_id    uuid,
    -- How many subjects there were when it was ordered; those made later are published anyway.
    subjects      bigint      NOT NULL,
    republished   bigint      NOT NULL DEFAULT 0,
    unpublishable bigint      NOT NULL DEFAULT 0,
    -- Subjects are taken in the order of their ids; all up to this one are done.
    reached       uuid,
    -- Ids of the topics that it writes to, internal and public. On others it begins anew.
    topics        uuid[],
    started_at    timestamptz,
    finished_at   timestamptz
);
CREATE UNIQUE INDEX republication_unfinished
    ON republication (coalesce(subject_id, '00000000-0000-0000-0000-000000000000')) WHERE finished_at IS NULL;

-- What an operator has decided about a parked change. After a RELEASE it is tried again; after a DROP its event is left out
-- for good.
CREATE TABLE parking_resolution (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    change_id      uuid        NOT NULL,
    position       bigint      NOT NULL REFERENCES change (position),
    subject        text        NOT NULL,
    version        integer     NOT NULL,
    resolution     text        NOT NULL CHECK (resolution IN ('RELEASE', 'DROP')),
    resolved_by    text        NOT NULL,
    reason         text        NOT NULL,
    parked_because text        NOT NULL
);
CREATE UNIQUE INDEX parking_resolution_drop ON parking_resolution (position) WHERE resolution = 'DROP';

-- The changes that cannot be published, as operators see them: nothing of what they say.
CREATE VIEW parked_change AS
SELECT c.id, c.at AS created_at, o.parked_at AS updated_at, c.position, c.type, c.subject_kind, c.subject_id, c.version,
       o.parked_because, octet_length(c.state) AS state_bytes,
       (SELECT count(*) FROM change l JOIN outbox w ON w.position = l.position
         WHERE l.subject_id = c.subject_id AND l.version > c.version) AS waiting
  FROM outbox o JOIN change c ON c.position = o.position
 WHERE o.parked_because IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON republication TO ${appRole};
REVOKE DELETE, TRUNCATE ON republication FROM ${appRole};
GRANT SELECT, INSERT ON parking_resolution TO ${appRole};
REVOKE UPDATE, DELETE, TRUNCATE ON parking_resolution FROM ${appRole};
GRANT SELECT ON parked_change TO ${appRole};

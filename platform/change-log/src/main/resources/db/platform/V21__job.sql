-- Long work that a caller has asked for: taken by one worker at a time, kept for a while when it has ended.
CREATE TABLE job (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    kind         text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    requested_by text        NOT NULL,
    -- Who asked and with which rights, as the token said then; never the token.
    caller       jsonb       NOT NULL,
    input        jsonb       NOT NULL,
    done         integer     NOT NULL,
    total        integer     NOT NULL,
    -- As the handler gave it.
    result       jsonb,
    -- The problem document in each language: {"zh": {…}, "en": {…}}.
    error        jsonb,
    reason       text,
    started_at   timestamptz,
    ended_at     timestamptz,
    -- How often a worker has taken it.
    attempts     integer     NOT NULL,
    -- Of the worker that has it; another one in each attempt.
    lease        uuid,
    -- From when a worker may take it, as long as it is open: while one has it, when that one's lease has run out.
    free_at      timestamptz NOT NULL,
    CHECK ((ended_at IS NULL) = (status IN ('QUEUED', 'RUNNING')))
);
CREATE INDEX job_open ON job (created_at, id) WHERE ended_at IS NULL;
CREATE INDEX job_ended ON job (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX job_created ON job (created_at, id);
CREATE INDEX job_requested_by ON job (requested_by, created_at, id);

-- What a job works on; gone as soon as it has ended.
CREATE TABLE job_file (
    job     uuid PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    content bytea NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON job, job_file TO ${appRole};

-- The one aggregate of the bare service.
CREATE TABLE note (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    code       text        NOT NULL CONSTRAINT note_code UNIQUE,
    title      text        NOT NULL,
    remark     text,
    rank       integer,
    due_on     date,
    remind_at  timestamptz,
    color      text        NOT NULL,
    tags       text[]      NOT NULL,
    parent_id  uuid CONSTRAINT note_parent REFERENCES note (id),
    secret     boolean     NOT NULL
);

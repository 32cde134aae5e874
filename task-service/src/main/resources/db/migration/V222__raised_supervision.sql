-- What is raised with the units of a task, by a rule or by hand, and how they reply.

CREATE TABLE supervision (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    task_id      uuid        NOT NULL CONSTRAINT supervision_task REFERENCES task (id),
    level        text        NOT NULL,
    text         text        NOT NULL,
    raised_on    date        NOT NULL,
    reply_due_on date,
    reply        text,
    status       text        NOT NULL,
    -- Of one raised by rules: which, and since when the task had been red.
    rules        text[]      NOT NULL,
    red_since    date,
    confidential boolean     NOT NULL
);
CREATE UNIQUE INDEX supervision_open ON supervision (task_id, level) WHERE status <> 'CLOSED';
CREATE INDEX supervision_task_created ON supervision (task_id, created_at, id);
CREATE INDEX supervision_created ON supervision (created_at, id);

-- Rules of supervision, and how tasks have been judged by them.

CREATE TABLE supervision_rule (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    code         text        NOT NULL CONSTRAINT supervision_rule_code UNIQUE,
    name         text        NOT NULL,
    kind         text        NOT NULL,
    yellow       integer,
    red          integer,
    priorities   text[]      NOT NULL,
    dimensions   text[]      NOT NULL,
    escalation   jsonb       NOT NULL,
    reply_within integer     NOT NULL,
    disabled     boolean     NOT NULL,
    -- Whose tasks it is for; of all cities that have none of this kind where it is null.
    city         text
);
CREATE INDEX supervision_rule_created ON supervision_rule (created_at, id);

-- One row per task and working day; days in a row on which nothing was found share one.
CREATE TABLE judgement (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    task_id      uuid        NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    day          date        NOT NULL,
    until        date        NOT NULL CHECK (until >= day),
    light        text        NOT NULL,
    red_since    date,
    made_good_on date,
    findings     jsonb       NOT NULL,
    CONSTRAINT judgement_once UNIQUE (task_id, day)
);

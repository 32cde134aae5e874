-- Of what is due soon or overdue: each once per thing, due day and step (7 days before, 1 day after, …).
CREATE TABLE reminder (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   uuid        NOT NULL,
    kind         text        NOT NULL,
    days         integer     NOT NULL,
    due_on       date        NOT NULL,
    -- On which it was made.
    day          date        NOT NULL,
    CONSTRAINT reminder_once UNIQUE (subject_id, due_on, kind, days)
);
CREATE INDEX reminder_created ON reminder (created_at, id);
CREATE INDEX reminder_day ON reminder (day);
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder TO ${appRole};

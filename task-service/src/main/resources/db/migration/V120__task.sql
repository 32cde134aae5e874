-- Tasks: one row each, with its lists of values in it.

CREATE TABLE task (
    id               uuid PRIMARY KEY,
    version          integer       NOT NULL,
    created_at       timestamptz   NOT NULL,
    updated_at       timestamptz   NOT NULL,
    code             text          NOT NULL CONSTRAINT task_code UNIQUE,
    title            text          NOT NULL,
    plan_id          uuid CONSTRAINT task_plan REFERENCES plan (id),
    draft_id         uuid,
    clause_path      text,
    span             jsonb,
    parent_id        uuid CONSTRAINT task_parent REFERENCES task (id),
    description      text,
    dimension        text,
    tags             text[]        NOT NULL,
    priority         text          NOT NULL,
    weight           numeric(9, 3) NOT NULL,
    start_on         date,
    due_on           date,
    status           text          NOT NULL,
    suspended_from   text,
    progress         integer       NOT NULL CHECK (progress BETWEEN 0 AND 100),
    light            text          NOT NULL,
    assignments      jsonb         NOT NULL,
    unresolved_units jsonb         NOT NULL,
    source_region    text,
    adopting_region  text,
    milestones       jsonb         NOT NULL,
    confidential     boolean       NOT NULL,
    origin           jsonb         NOT NULL,
    city             text          NOT NULL,
    -- Adopting a draft twice makes no second task.
    CONSTRAINT task_draft UNIQUE (plan_id, draft_id)
);

-- The default list and the lists of one plan and of one status, newest first.
CREATE INDEX task_created ON task (created_at, id);
CREATE INDEX task_plan_created ON task (plan_id, created_at, id);
CREATE INDEX task_status_created ON task (status, created_at, id);
-- By due date; tasks without one come last both ways, as the list's sort has it.
CREATE INDEX task_due ON task (coalesce(due_on, 'infinity'::date), id);
CREATE INDEX task_due_last ON task (coalesce(due_on, '-infinity'::date), id);
CREATE INDEX task_parent_id ON task (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX task_clause ON task (clause_path text_pattern_ops) WHERE clause_path IS NOT NULL;
CREATE INDEX task_assignments ON task USING gin (assignments jsonb_path_ops);
CREATE INDEX task_tags ON task USING gin (tags);

-- Numbers of codes such as T-2026-000123; each replica takes a block of them at a time.
CREATE SEQUENCE task_number INCREMENT BY 20;

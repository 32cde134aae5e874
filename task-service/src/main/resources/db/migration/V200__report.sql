-- Progress reports: one row each.

CREATE TABLE report (
    id             uuid PRIMARY KEY,
    version        integer     NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    task_id        uuid        NOT NULL CONSTRAINT report_task REFERENCES task (id),
    period         text        NOT NULL,
    period_end     date        NOT NULL,
    organization   text,
    region         text,
    lead           boolean     NOT NULL,
    city           text,
    progress       integer     NOT NULL CHECK (progress BETWEEN 0 AND 100),
    narrative      text,
    problems       text,
    next_steps     text,
    evidence       jsonb       NOT NULL,
    reason         text,
    confidential   boolean     NOT NULL,
    status         text        NOT NULL,
    submitted_at   timestamptz NOT NULL,
    submissions    integer     NOT NULL,
    review_verdict text,
    review_comment text,
    review_office  text,
    reviewed_at    timestamptz,
    CONSTRAINT report_one_unit CHECK (num_nonnulls(organization, region) = 1),
    -- One report a unit and period.
    CONSTRAINT report_unit_period UNIQUE NULLS NOT DISTINCT (task_id, organization, region, period)
);

-- The default list, newest first, and what waits for whom, longest first.
CREATE INDEX report_created ON report (created_at, id);
CREATE INDEX report_status_submitted ON report (status, submitted_at, id);
CREATE INDEX report_city ON report (city, created_at, id);
CREATE INDEX report_organization ON report (organization, created_at, id) WHERE organization IS NOT NULL;
CREATE INDEX report_region ON report (region, created_at, id) WHERE region IS NOT NULL;

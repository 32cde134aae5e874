-- Extension requests: one row each.

CREATE TABLE extension_request (
    id               uuid PRIMARY KEY,
    version          integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    task_id          uuid        NOT NULL CONSTRAINT extension_request_task REFERENCES task (id),
    due_on           date        NOT NULL,
    new_due_on       date        NOT NULL,
    reason           text        NOT NULL,
    organization     text,
    region           text,
    city             text,
    confidential     boolean     NOT NULL,
    status           text        NOT NULL,
    decision_comment text,
    decision_office  text,
    decided_at       timestamptz,
    CONSTRAINT extension_request_one_unit CHECK (num_nonnulls(organization, region) = 1)
);

-- One open request a task.
CREATE UNIQUE INDEX extension_request_open ON extension_request (task_id) WHERE status = 'REQUESTED';
CREATE INDEX extension_request_task_id ON extension_request (task_id, created_at, id);
CREATE INDEX extension_request_created ON extension_request (created_at, id);
CREATE INDEX extension_request_status ON extension_request (status, created_at, id);

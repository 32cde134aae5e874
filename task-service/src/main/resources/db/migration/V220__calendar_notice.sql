-- Notices of days off and of days worked instead. A notice stands for good: a later one changes what it arranged.

CREATE TABLE calendar_notice (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    document_number text        NOT NULL CONSTRAINT calendar_notice_number UNIQUE,
    published_on    date        NOT NULL,
    year            integer     NOT NULL,
    occasions       jsonb       NOT NULL
);

CREATE INDEX calendar_notice_published ON calendar_notice (published_on, id);

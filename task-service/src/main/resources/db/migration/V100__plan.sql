-- Plans, their texts, and what has been read out of the texts.

CREATE SEQUENCE plan_code_number;

CREATE TABLE plan (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    code            text        NOT NULL CONSTRAINT plan_code UNIQUE,
    title           text        NOT NULL,
    document_number text,
    issuer          text,
    issued_on       date,
    status          text        NOT NULL,
    period_start    date,
    period_end      date,
    parties         text[]      NOT NULL,
    legal_basis     jsonb       NOT NULL,
    targets         jsonb       NOT NULL,
    supersedes      uuid CONSTRAINT plan_supersedes REFERENCES plan (id),
    -- Which text stands, and which proposal was read out of it; both lie in tables of their own.
    text_sha256          text,
    text_length          integer,
    proposal_text_sha256 text,
    proposal_drafts      integer,
    proposal_pairings    integer,
    proposed_at          timestamptz
);
CREATE INDEX plan_issued_on ON plan (issued_on, id);
CREATE INDEX plan_parties ON plan USING gin (parties);
CREATE INDEX plan_superseded ON plan (supersedes);
CREATE INDEX plan_created ON plan (created_at, id);

-- Every text that a plan has ever had, byte for byte as it was put.
CREATE TABLE plan_text (
    plan_id uuid        NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    sha256  text        NOT NULL,
    bytes   bytea       NOT NULL,
    -- The tree of clauses as it is answered; json and not jsonb, which would reorder the fields.
    clauses json        NOT NULL,
    put_at  timestamptz NOT NULL,
    PRIMARY KEY (plan_id, sha256)
);

-- The last proposal made of each text.
CREATE TABLE plan_proposal (
    plan_id     uuid        NOT NULL,
    text_sha256 text        NOT NULL,
    proposal    json        NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, text_sha256),
    FOREIGN KEY (plan_id, text_sha256) REFERENCES plan_text (plan_id, sha256) ON DELETE CASCADE
);

-- Organizations, and the names by which texts mean them.

CREATE SEQUENCE organization_number;

CREATE TABLE organization (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    code         text        NOT NULL CONSTRAINT organization_code UNIQUE,
    name         text        NOT NULL,
    name_en      text,
    aliases      text[]      NOT NULL,
    former_names text[]      NOT NULL,
    region       text        NOT NULL CONSTRAINT organization_region REFERENCES region (code),
    kind         text        NOT NULL,
    parent_code  text CONSTRAINT organization_parent REFERENCES organization (code),
    posts        jsonb       NOT NULL,
    -- Code and all names without blanks, in one width and case; what a name in a text is looked up by.
    name_keys    text[]      NOT NULL
);
CREATE INDEX organization_of_region ON organization (region, code);
CREATE INDEX organization_under ON organization (parent_code);
CREATE INDEX organization_named ON organization USING gin (name_keys);
CREATE INDEX organization_created ON organization (created_at, id);

-- Regions by GB/T 2260 code; functional zones by codes of ours.

CREATE TABLE region (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    code        text        NOT NULL CONSTRAINT region_code UNIQUE,
    name        text        NOT NULL,
    name_en     text,
    short_name  text,
    aliases     text[]      NOT NULL,
    kind        text        NOT NULL,
    parent_code text CONSTRAINT region_parent REFERENCES region (code),
    city        text CONSTRAINT region_of_city REFERENCES region (code),
    location    jsonb,
    valid_from  date,
    valid_to    date
);
CREATE INDEX region_parent_code ON region (parent_code);
CREATE INDEX region_city ON region (city, code);
CREATE INDEX region_created ON region (created_at, id);

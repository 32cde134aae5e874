-- This service's own copy of the directory, which pairing-service keeps. It follows the events of that service. Whoever is
-- gone stays as a row, so that the version reached is known and tasks that name it still show its name.

CREATE TABLE directory_region (
    id         uuid PRIMARY KEY,
    version    integer NOT NULL,
    removed    boolean NOT NULL,
    -- Not unique: events of different subjects have no order, so that a code can be taken again before it is given up.
    -- NULL of one of whom only the end was heard.
    code       text,
    name       text,
    short_name text,
    aliases    text[]  NOT NULL,
    parent     text,
    city       text
);
CREATE INDEX directory_region_code ON directory_region (code);

CREATE TABLE directory_organization (
    id           uuid PRIMARY KEY,
    version      integer NOT NULL,
    removed      boolean NOT NULL,
    code         text,
    name         text,
    aliases      text[]  NOT NULL,
    former_names text[]  NOT NULL,
    region       text
);
CREATE INDEX directory_organization_code ON directory_organization (code);

-- Pairings, and their links: each region of the one side with each of the other.

CREATE SEQUENCE pairing_number;

CREATE TABLE pairing (
    id          uuid PRIMARY KEY,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    code        text        NOT NULL CONSTRAINT pairing_code UNIQUE,
    left_codes  text[]      NOT NULL,
    right_codes text[]      NOT NULL,
    parent_id   uuid CONSTRAINT pairing_parent REFERENCES pairing (id),
    focus_areas text[]      NOT NULL,
    agreed_on   date,
    status      text        NOT NULL
);
CREATE INDEX pairing_under ON pairing (parent_id);
CREATE INDEX pairing_regions ON pairing USING gin ((left_codes || right_codes));
CREATE INDEX pairing_focus ON pairing USING gin (focus_areas);
CREATE INDEX pairing_created ON pairing (created_at, id);

-- Kept beside the row, in its transaction, for the sake of the rules that an array cannot have: every region exists, and
-- no two open pairings have the same link, whichever side each region stands on.
CREATE TABLE pairing_link (
    pairing_id uuid    NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
    left_code  text    NOT NULL CONSTRAINT pairing_link_left REFERENCES region (code),
    right_code text    NOT NULL CONSTRAINT pairing_link_right REFERENCES region (code),
    open       boolean NOT NULL,
    PRIMARY KEY (pairing_id, left_code, right_code)
);
CREATE UNIQUE INDEX pairing_link_once ON pairing_link (least(left_code, right_code), greatest(left_code, right_code))
    WHERE open;
CREATE INDEX pairing_link_of_left ON pairing_link (left_code);
CREATE INDEX pairing_link_of_right ON pairing_link (right_code);

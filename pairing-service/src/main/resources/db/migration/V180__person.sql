-- Natural persons. What is known of them stands here and nowhere else: the change log and events have their ids alone, so that
-- erasing somebody breaks no reference and no chain.

CREATE TABLE person (
    id                uuid PRIMARY KEY,
    version           integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    -- Code of the one that keeps the data. No foreign key: an organization may go when only erased persons were its own. Whoever
    -- names one here holds its row, and whoever removes one locks it before looking for persons.
    organization      text        NOT NULL,
    name              text,
    phone             text,
    email             text,
    -- The last four characters; there is no place for a whole one.
    id_number_ending  text,
    erased_at         timestamptz,
    erasure_reason    text,
    erased_by         text,
    CONSTRAINT person_erased CHECK (
        CASE WHEN erased_at IS NULL THEN name IS NOT NULL AND erasure_reason IS NULL AND erased_by IS NULL
             ELSE name IS NULL AND phone IS NULL AND email IS NULL AND id_number_ending IS NULL
                  AND erasure_reason IS NOT NULL AND erased_by IS NOT NULL END)
);
CREATE INDEX person_of_organization ON person (organization, id);
CREATE INDEX person_created ON person (created_at, id);

REVOKE DELETE, TRUNCATE ON person FROM ${appRole};

-- Who got to see whose data unmasked, and when. Only ever added to.
CREATE TABLE person_disclosure (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    person_id  uuid        NOT NULL REFERENCES person (id),
    actor      text        NOT NULL,
    occasion   text        NOT NULL
);
CREATE INDEX person_disclosure_of_person ON person_disclosure (person_id, created_at, id);

REVOKE UPDATE, DELETE, TRUNCATE ON person_disclosure FROM ${appRole};

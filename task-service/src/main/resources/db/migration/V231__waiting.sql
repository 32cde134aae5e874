-- Which unit the work on a task waits for.
ALTER TABLE task
    ADD COLUMN waiting_organization text,
    ADD COLUMN waiting_region text,
    ADD COLUMN waiting_since timestamptz,
    ADD CONSTRAINT task_waits_for_one_unit
        CHECK (num_nonnulls(waiting_organization, waiting_region) = num_nonnulls(waiting_since));
CREATE INDEX task_waiting ON task (waiting_organization, waiting_region) WHERE waiting_since IS NOT NULL;

-- Answers that show somebody's data are forgotten with the data: 410 then stands in their place, so that a request that is
-- sent again neither gets them nor is carried out a second time.
ALTER TABLE idempotent_answer ADD COLUMN person uuid;
CREATE INDEX idempotent_answer_person ON idempotent_answer (person) WHERE person IS NOT NULL;

-- Contents of files. A row is there before the store has the content, and after it has lost its row its key is
-- kept until the store has lost the content too: nothing lies in the store unknown.
CREATE TABLE stored_content (
    sha256       text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint      NOT NULL CHECK (size > 0),
    -- Where it lies in the store. Never used again: a content that went and comes back gets another one.
    key          text        NOT NULL,
    -- How many attachments of how many things have this content; see count_contents().
    uses         integer     NOT NULL DEFAULT 0 CHECK (uses >= 0),
    -- Since when nothing uses it, as long as that is so; an upload about to use it sets it anew.
    unused_since timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stored_content_unused ON stored_content (unused_since) WHERE uses = 0;

-- Keys under which the store may still have something that nobody will ask for.
CREATE TABLE abandoned_content (
    key text PRIMARY KEY
);
GRANT SELECT, INSERT, UPDATE, DELETE ON stored_content, abandoned_content TO ${appRole};

-- Counts what a row's attachments use. Always in the order of the hashes, so that no two of them wait for one another.
CREATE FUNCTION count_contents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    content record;
BEGIN
    FOR content IN
        SELECT used.sha256, sum(used.times) AS times FROM (
            SELECT a ->> 'sha256' AS sha256, 1 AS times FROM jsonb_array_elements(NEW.attachments) a
            UNION ALL
            SELECT a ->> 'sha256', -1 FROM jsonb_array_elements(OLD.attachments) a) used
         GROUP BY used.sha256 HAVING sum(used.times) <> 0 ORDER BY used.sha256
    LOOP
        UPDATE stored_content SET uses = uses + content.times, unused_since = now() WHERE sha256 = content.sha256;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'the content % is not stored', content.sha256
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'attachment_content';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- Gives the things of a table attachments, and has their contents counted, whoever writes the table and however. A
-- service's migration calls it once for each: SELECT give_attachments('task');
CREATE FUNCTION give_attachments(things regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($sql$ALTER TABLE %s ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]'$sql$, things);
    EXECUTE format($sql$CREATE TRIGGER attachments_come AFTER INSERT ON %s FOR EACH ROW
        WHEN (NEW.attachments <> '[]') EXECUTE FUNCTION count_contents()$sql$, things);
    EXECUTE format($sql$CREATE TRIGGER attachments_change AFTER UPDATE ON %s FOR EACH ROW
        WHEN (NEW.attachments <> OLD.attachments) EXECUTE FUNCTION count_contents()$sql$, things);
    EXECUTE format($sql$CREATE TRIGGER attachments_go AFTER DELETE ON %s FOR EACH ROW
        WHEN (OLD.attachments <> '[]') EXECUTE FUNCTION count_contents()$sql$, things);
END $$;

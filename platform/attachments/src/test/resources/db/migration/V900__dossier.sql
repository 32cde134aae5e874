-- The one aggregate of the bare service.
CREATE TABLE dossier (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    secret     boolean     NOT NULL
);
SELECT give_attachments('dossier');

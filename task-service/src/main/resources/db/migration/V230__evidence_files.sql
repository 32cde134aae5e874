-- Files that reports rest on, as they were then: of all versions of a report.
ALTER TABLE report ADD COLUMN evidence_files jsonb NOT NULL DEFAULT '[]';

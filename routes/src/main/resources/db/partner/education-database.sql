-- The hub's outbox in a council's education case database. docs/education-database.md says what each column means.
-- Runs as it is on PostgreSQL and SQLite.

CREATE TABLE ehc_outbox (
    message_id VARCHAR(128) NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 1,
    placed_at VARCHAR(24) NOT NULL,
    claimed_by VARCHAR(64),
    claimed_at VARCHAR(24),
    outcome VARCHAR(16),
    answered_at VARCHAR(24),
    arrival_id VARCHAR(36),
    problems TEXT
);

CREATE INDEX ehc_outbox_waiting ON ehc_outbox (outcome, placed_at);

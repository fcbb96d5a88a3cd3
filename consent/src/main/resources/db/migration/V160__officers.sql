-- What officers confirm and decide: from when a rule is in force, and what another officer found of a decision to disclose
-- without consent. What they write in their own words about a child is kept sealed.

ALTER TABLE sharing_agreement ADD COLUMN review_date TEXT;

CREATE TABLE rule_confirmation (
    rule         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    from_date    TEXT,
    until_date   TEXT,
    authority    TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    PRIMARY KEY (rule, version)
);

CREATE TABLE sealed_note (
    subject  TEXT PRIMARY KEY,
    epoch    TEXT NOT NULL,
    wrapped  ${blob} NOT NULL,
    envelope ${blob} NOT NULL
);

-- No screen could record a decision before there were notes, so no reason is lost.
ALTER TABLE release_decision DROP COLUMN reason;

CREATE TABLE release_decision_review (
    decision_id TEXT PRIMARY KEY REFERENCES release_decision (id),
    upheld      INTEGER NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at TEXT NOT NULL
);

CREATE INDEX consent_version_by_end ON consent_version (until_date);
CREATE INDEX child_by_decision_day ON child (decides_from);

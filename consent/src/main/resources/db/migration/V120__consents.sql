-- Consents and refusals as immutable versions; the last version of each counts. The primary key is also the compare-and-
-- set: of two officers who make the next version, one succeeds.

CREATE TABLE consent_version (
    consent_id         TEXT NOT NULL,
    version            INTEGER NOT NULL,
    child_id           TEXT NOT NULL REFERENCES child (id),
    status             TEXT NOT NULL,
    given_by           TEXT NOT NULL,
    relationship       TEXT NOT NULL,
    capacity           INTEGER,
    capacity_judged_by TEXT,
    capacity_judged_on TEXT,
    how_taken          TEXT NOT NULL,
    evidence           TEXT,
    decided_at         TEXT NOT NULL,
    from_date          TEXT NOT NULL,
    until_date         TEXT,
    purposes           TEXT NOT NULL,
    recipients         TEXT NOT NULL,
    categories         TEXT NOT NULL,
    sensitivities      TEXT NOT NULL,
    exclusions         TEXT NOT NULL,
    recorded_by        TEXT NOT NULL,
    recorded_at        TEXT NOT NULL,
    PRIMARY KEY (consent_id, version)
);
CREATE INDEX consent_version_by_child ON consent_version (child_id);

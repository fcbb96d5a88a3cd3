-- The forms, letters and notes behind consents and refusals, sealed.

CREATE TABLE consent_evidence (
    id         TEXT PRIMARY KEY,
    consent_id TEXT NOT NULL,
    kind       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    added_by   TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    epoch      TEXT NOT NULL,
    wrapped    ${blob} NOT NULL,
    envelope   ${blob} NOT NULL
);
CREATE INDEX consent_evidence_by_consent ON consent_evidence (consent_id);
CREATE INDEX consent_evidence_by_epoch ON consent_evidence (epoch);

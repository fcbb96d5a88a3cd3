-- Agencies, the certificates that prove who they are, and the agreements between them.
-- What ends a certificate or an agreement is a row of its own: nothing that was once recorded is changed.

CREATE TABLE agency (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    code_system TEXT,
    code        TEXT,
    channel     TEXT NOT NULL,
    endpoint    TEXT,
    owner       TEXT NOT NULL,
    UNIQUE (code_system, code)
);

CREATE TABLE agency_certificate (
    fingerprint TEXT PRIMARY KEY,
    agency_id   TEXT NOT NULL REFERENCES agency (id),
    not_after   TEXT NOT NULL
);

CREATE TABLE agency_certificate_revocation (
    fingerprint TEXT PRIMARY KEY,
    revoked_at  TEXT NOT NULL
);

CREATE TABLE sharing_agreement (
    id            TEXT PRIMARY KEY,
    first_agency  TEXT NOT NULL REFERENCES agency (id),
    second_agency TEXT NOT NULL REFERENCES agency (id),
    purposes      TEXT NOT NULL,
    categories    TEXT NOT NULL,
    from_date     TEXT NOT NULL,
    until_date    TEXT NOT NULL,
    document      TEXT NOT NULL,
    recorded_by   TEXT NOT NULL,
    recorded_at   TEXT NOT NULL
);
CREATE INDEX sharing_agreement_by_first ON sharing_agreement (first_agency);
CREATE INDEX sharing_agreement_by_second ON sharing_agreement (second_agency);

CREATE TABLE sharing_agreement_end (
    agreement_id TEXT NOT NULL REFERENCES sharing_agreement (id),
    last_day     TEXT NOT NULL,
    recorded_by  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL
);
CREATE INDEX sharing_agreement_end_by_agreement ON sharing_agreement_end (agreement_id);

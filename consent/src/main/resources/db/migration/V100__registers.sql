-- The registers of agencies, of the agreements between them, and of children. A number that identifies a child stands
-- here only as a keyed pseudonym; the number itself, the name and the birth date only inside the sealed profile.

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
    agency      TEXT NOT NULL REFERENCES agency (id),
    not_after   TEXT NOT NULL,
    revoked_at  TEXT
);

-- Immutable versions: the last one counts.
CREATE TABLE sharing_agreement (
    id            TEXT NOT NULL,
    version       INTEGER NOT NULL,
    first_agency  TEXT NOT NULL REFERENCES agency (id),
    second_agency TEXT NOT NULL REFERENCES agency (id),
    purposes      TEXT NOT NULL,
    categories    TEXT NOT NULL,
    starts_on     TEXT NOT NULL,
    ends_on       TEXT NOT NULL,
    document      TEXT NOT NULL,
    recorded_by   TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX sharing_agreement_by_first ON sharing_agreement (first_agency);
CREATE INDEX sharing_agreement_by_second ON sharing_agreement (second_agency);

-- Without those that were called off before they started.
CREATE VIEW current_sharing_agreement AS
SELECT id, version, first_agency, second_agency, purposes, categories, starts_on, ends_on, document
FROM sharing_agreement
WHERE ends_on >= starts_on
  AND NOT EXISTS (
    SELECT 1 FROM sharing_agreement later
    WHERE later.id = sharing_agreement.id AND later.version > sharing_agreement.version);

-- The dates that the rules turn on are kept in clear, so that no decision has to open the profile.
CREATE TABLE child (
    id              TEXT PRIMARY KEY,
    birth_date_mac  TEXT NOT NULL,
    school_age_from TEXT NOT NULL,
    decides_from    TEXT NOT NULL,
    key_epoch       TEXT NOT NULL,
    key_wrapped     ${blob} NOT NULL,
    profile         ${blob} NOT NULL,
    registered_at   TEXT NOT NULL
);

-- A pseudonym's domain is its scheme, so that it is unique across all schemes. Nothing matches on a link that nobody
-- has confirmed.
CREATE TABLE child_identifier (
    pseudonym    TEXT PRIMARY KEY,
    child_id     TEXT NOT NULL REFERENCES child (id),
    scheme       TEXT NOT NULL,
    confirmed_by TEXT,
    UNIQUE (child_id, scheme)
);

-- Immutable versions: the last one counts.
CREATE TABLE involvement (
    child_id    TEXT NOT NULL REFERENCES child (id),
    agency      TEXT NOT NULL REFERENCES agency (id),
    role        TEXT NOT NULL,
    starts_on   TEXT NOT NULL,
    version     INTEGER NOT NULL,
    ends_on     TEXT,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (child_id, agency, role, starts_on, version)
);

CREATE VIEW current_involvement AS
SELECT child_id, agency, role, starts_on, version, ends_on
FROM involvement
WHERE NOT EXISTS (
    SELECT 1 FROM involvement later
    WHERE later.child_id = involvement.child_id
      AND later.agency = involvement.agency
      AND later.role = involvement.role
      AND later.starts_on = involvement.starts_on
      AND later.version > involvement.version);

-- Children and the circle around each. A number that identifies a child is here only as a keyed pseudonym; who the child
-- is lies sealed in the profile. The gate reads the two dates on which age changes the law, never the birth date.

CREATE TABLE child (
    id              TEXT PRIMARY KEY,
    birth_index     TEXT NOT NULL,
    school_age_from TEXT NOT NULL,
    decides_from    TEXT NOT NULL,
    registered_at   TEXT NOT NULL
);

CREATE TABLE child_profile (
    child_id TEXT PRIMARY KEY REFERENCES child (id),
    epoch    TEXT NOT NULL,
    wrapped  ${blob} NOT NULL,
    envelope ${blob} NOT NULL
);

-- Without a confirmed_by nothing matches on the link.
CREATE TABLE child_identifier (
    blind_index  TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    child_id     TEXT NOT NULL REFERENCES child (id),
    confirmed_by TEXT
);
CREATE INDEX child_identifier_by_child ON child_identifier (child_id);

CREATE TABLE involvement (
    id          TEXT PRIMARY KEY,
    child_id    TEXT NOT NULL REFERENCES child (id),
    agency_id   TEXT NOT NULL REFERENCES agency (id),
    role        TEXT NOT NULL,
    from_date   TEXT NOT NULL,
    until_date  TEXT,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX involvement_by_child ON involvement (child_id);

CREATE TABLE involvement_end (
    involvement_id TEXT NOT NULL REFERENCES involvement (id),
    last_day       TEXT NOT NULL,
    recorded_by    TEXT NOT NULL,
    recorded_at    TEXT NOT NULL
);
CREATE INDEX involvement_end_by_involvement ON involvement_end (involvement_id);

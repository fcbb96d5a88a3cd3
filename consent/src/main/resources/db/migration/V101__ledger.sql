-- The ledger: what happened, and the chain of hashes over it. Opaque ids, codes and counts only.

CREATE TABLE ledger_event (
    id       ${identity},
    kind     TEXT NOT NULL,
    at       TEXT NOT NULL,
    child    TEXT,
    agency   TEXT,
    subject  TEXT NOT NULL,
    facts    TEXT NOT NULL
);
CREATE INDEX ledger_event_by_subject ON ledger_event (subject);
CREATE INDEX ledger_event_by_child ON ledger_event (child);

-- The events that no entry chains yet. A trigger adds each by its own commit: an event whose id is lower may be
-- committed later, so no mark in the ids could tell the chained from the others.
CREATE TABLE ledger_unchained (
    event_id BIGINT PRIMARY KEY
);

CREATE TABLE ledger_entry (
    place    BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL UNIQUE REFERENCES ledger_event (id),
    hash     ${blob} NOT NULL
);

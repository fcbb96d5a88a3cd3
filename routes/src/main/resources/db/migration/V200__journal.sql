-- The journal: where every arrival and every recipient's share of it stands. No content and no identifier of a child:
-- content is in the broker, sealed; the keys that open it are here, wrapped.

CREATE TABLE arrival (
    id            TEXT PRIMARY KEY,
    agency        TEXT NOT NULL,
    format        TEXT NOT NULL,
    kind          TEXT NOT NULL,
    child_id      TEXT NOT NULL,
    content_mac   TEXT NOT NULL,
    state         TEXT NOT NULL,
    reason        TEXT,
    state_version INTEGER NOT NULL,
    received_at   TEXT NOT NULL,
    changed_at    TEXT NOT NULL
);
CREATE INDEX arrival_by_time ON arrival (received_at);
CREATE INDEX arrival_by_state ON arrival (state, changed_at);

CREATE TABLE disclosure (
    id            TEXT PRIMARY KEY,
    arrival_id    TEXT NOT NULL REFERENCES arrival (id),
    child_id      TEXT NOT NULL,
    kind          TEXT NOT NULL,
    document_ref  TEXT NOT NULL,
    version       INTEGER NOT NULL,
    sender        TEXT NOT NULL,
    recipient     TEXT NOT NULL,
    purpose       TEXT NOT NULL,
    bases         TEXT NOT NULL,
    state         TEXT NOT NULL,
    reason        TEXT,
    state_version INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    place         BIGINT NOT NULL,
    created_at    TEXT NOT NULL,
    changed_at    TEXT NOT NULL
);
CREATE INDEX disclosure_by_arrival ON disclosure (arrival_id);
CREATE INDEX disclosure_by_child ON disclosure (child_id, state);
CREATE INDEX disclosure_by_recipient ON disclosure (recipient, state, place);
CREATE INDEX disclosure_by_document ON disclosure (document_ref, recipient);
CREATE INDEX disclosure_by_time ON disclosure (changed_at);

-- Places are given out under the recipient's row lock, so that a later place is never visible before an earlier one.
CREATE TABLE inbox_place (
    recipient TEXT PRIMARY KEY,
    last      BIGINT NOT NULL
);

CREATE TABLE data_key (
    subject TEXT PRIMARY KEY,
    epoch   TEXT NOT NULL,
    wrapped ${blob} NOT NULL
);

-- Children whose withheld arrivals are to be looked at again, because a basis was recorded.
CREATE TABLE reconsideration (
    child_id     TEXT PRIMARY KEY,
    requested_at TEXT NOT NULL
);

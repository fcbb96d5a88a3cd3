-- What is on record when the law, not consent, permits a disclosure, and what stands against one.

CREATE TABLE advice_request (
    from_agency TEXT NOT NULL REFERENCES agency (id),
    to_agency   TEXT NOT NULL REFERENCES agency (id),
    document    TEXT NOT NULL,
    version     INTEGER NOT NULL,
    child_id    TEXT NOT NULL REFERENCES child (id),
    kinds       TEXT NOT NULL,
    received_on TEXT NOT NULL,
    deadline    TEXT NOT NULL,
    PRIMARY KEY (from_agency, to_agency, document, version)
);
CREATE INDEX advice_request_by_child ON advice_request (child_id);

CREATE TABLE objection (
    id          TEXT PRIMARY KEY,
    child_id    TEXT NOT NULL REFERENCES child (id),
    agency_id   TEXT NOT NULL REFERENCES agency (id),
    stated_on   TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX objection_by_child ON objection (child_id);

CREATE TABLE objection_lift (
    objection_id TEXT PRIMARY KEY REFERENCES objection (id),
    recorded_by  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL
);

CREATE TABLE parent_told (
    child_id    TEXT NOT NULL REFERENCES child (id),
    agency_id   TEXT NOT NULL REFERENCES agency (id),
    told_on     TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX parent_told_by_child ON parent_told (child_id);

CREATE TABLE release_decision (
    id            TEXT PRIMARY KEY,
    child_id      TEXT NOT NULL REFERENCES child (id),
    ground        TEXT NOT NULL,
    officer       TEXT NOT NULL,
    reason        TEXT NOT NULL,
    evidence      TEXT NOT NULL,
    recipients    TEXT NOT NULL,
    categories    TEXT NOT NULL,
    sensitivities TEXT NOT NULL,
    identified    INTEGER NOT NULL,
    from_date     TEXT NOT NULL,
    until_date    TEXT NOT NULL,
    recorded_at   TEXT NOT NULL
);
CREATE INDEX release_decision_by_child ON release_decision (child_id);

-- What ends a party's agreement that earlier advice suffices, and an officer's decision before its last day.

CREATE TABLE reuse_withdrawal (
    id             TEXT PRIMARY KEY,
    child_id       TEXT NOT NULL REFERENCES child (id),
    author_agency  TEXT NOT NULL REFERENCES agency (id),
    council_agency TEXT NOT NULL REFERENCES agency (id),
    document       TEXT NOT NULL,
    party          TEXT NOT NULL,
    recorded_by    TEXT NOT NULL,
    recorded_at    TEXT NOT NULL
);
CREATE INDEX reuse_withdrawal_by_child ON reuse_withdrawal (child_id);

CREATE TABLE release_decision_end (
    decision_id TEXT PRIMARY KEY REFERENCES release_decision (id),
    ended_by    TEXT NOT NULL,
    ended_at    TEXT NOT NULL
);

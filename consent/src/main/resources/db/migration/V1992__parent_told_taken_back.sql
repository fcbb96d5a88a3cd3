-- That a parent was told as a row of parent_told says was recorded by mistake.

CREATE TABLE parent_told_taken_back (
    id          TEXT PRIMARY KEY,
    child_id    TEXT NOT NULL REFERENCES child (id),
    agency_id   TEXT NOT NULL REFERENCES agency (id),
    told_on     TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX parent_told_taken_back_by_child ON parent_told_taken_back (child_id);

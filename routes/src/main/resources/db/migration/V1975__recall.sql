-- The children of whom something on its way is to be decided again, because less may be disclosed than when it was queued.

CREATE TABLE recall (
    child_id     TEXT PRIMARY KEY,
    requested_at TEXT NOT NULL,
    due_at       TEXT NOT NULL
);
CREATE INDEX recall_by_due ON recall (due_at);

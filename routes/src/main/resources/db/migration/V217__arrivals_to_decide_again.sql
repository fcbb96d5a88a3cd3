-- Held arrivals that are to be distributed again, each until its message was found.
CREATE TABLE arrival_to_decide_again (
    arrival_id TEXT PRIMARY KEY,
    due_at     TEXT NOT NULL
);
CREATE INDEX arrival_to_decide_again_by_time ON arrival_to_decide_again (due_at);

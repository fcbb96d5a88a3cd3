-- Two records of one child are read as one while a merge stands. Every row stays with the record it was made for, so that
-- an unmerge finds everything where it was.

CREATE TABLE child_merge (
    id        TEXT PRIMARY KEY,
    duplicate TEXT NOT NULL REFERENCES child (id),
    kept      TEXT NOT NULL REFERENCES child (id),
    merged_by TEXT NOT NULL,
    merged_at TEXT NOT NULL
);
CREATE INDEX child_merge_by_duplicate ON child_merge (duplicate);
CREATE INDEX child_merge_by_kept ON child_merge (kept);

CREATE TABLE child_unmerge (
    merge_id    TEXT PRIMARY KEY REFERENCES child_merge (id),
    unmerged_by TEXT NOT NULL,
    unmerged_at TEXT NOT NULL
);

CREATE VIEW standing_merge AS
    SELECT * FROM child_merge m WHERE NOT EXISTS (SELECT 1 FROM child_unmerge u WHERE u.merge_id = m.id);

-- For a record every other record of the same child.
CREATE VIEW same_child AS
    SELECT duplicate AS child_id, kept AS same_id FROM standing_merge
    UNION ALL
    SELECT kept, duplicate FROM standing_merge
    UNION ALL
    SELECT one.duplicate, other.duplicate
    FROM standing_merge one JOIN standing_merge other ON other.kept = one.kept AND other.duplicate <> one.duplicate;

CREATE INDEX child_identifier_unconfirmed ON child_identifier (child_id) WHERE confirmed_by IS NULL;

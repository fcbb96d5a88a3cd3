-- Who distributes or withdraws a child's disclosures takes the child's row first, so that neither misses the other.
CREATE TABLE child_turn (
    child_id TEXT PRIMARY KEY,
    turns    BIGINT NOT NULL
);

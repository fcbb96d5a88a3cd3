-- A Merkle tree over the ledger takes the place of the hash chain: whoever has a checkpoint of it can be shown that one
-- event is in it, and that it has only grown, without being shown the rest. Every event enters it anew.

DROP TABLE ledger_entry;

-- Events that wait to enter the tree. Ids commit out of order, so a position in the ledger would pass some by.
CREATE TABLE ledger_waiting (
    event_id BIGINT PRIMARY KEY REFERENCES ledger_event (id)
);
INSERT INTO ledger_waiting (event_id) SELECT id FROM ledger_event;
DROP TABLE ledger_unchained;

-- Entry n of the tree, from 0, and its hash.
CREATE TABLE ledger_entry (
    position BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL UNIQUE REFERENCES ledger_event (id),
    hash     ${blob} NOT NULL
);

-- The hashes over each full run of 256^level entries. They never change once they stand.
CREATE TABLE ledger_run (
    level    INTEGER NOT NULL,
    position BIGINT NOT NULL,
    hash     ${blob} NOT NULL,
    PRIMARY KEY (level, position)
);

-- What was signed of the tree of each size.
CREATE TABLE ledger_checkpoint (
    origin    TEXT NOT NULL,
    size      BIGINT NOT NULL,
    note      TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    PRIMARY KEY (origin, size)
);

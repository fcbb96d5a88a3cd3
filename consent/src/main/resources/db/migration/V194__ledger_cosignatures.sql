-- What a witness signed of a checkpoint: that it saw this history only grow.
CREATE TABLE ledger_cosignature (
    origin      TEXT NOT NULL,
    size        BIGINT NOT NULL,
    witness     TEXT NOT NULL,
    note        TEXT NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (origin, size, witness),
    FOREIGN KEY (origin, size) REFERENCES ledger_checkpoint (origin, size)
);

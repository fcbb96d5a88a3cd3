-- Access tokens, by their digest only: whoever reads this table holds none.
CREATE TABLE machine_token (
    digest      TEXT PRIMARY KEY,
    agency      TEXT NOT NULL,
    certificate TEXT,
    expires_at  TEXT NOT NULL
);
CREATE INDEX machine_token_by_end ON machine_token (expires_at);
CREATE INDEX machine_token_by_agency ON machine_token (agency);

-- Assertions that were used, until they expire: none is taken twice.
CREATE TABLE used_assertion (
    agency     TEXT NOT NULL,
    jti        TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (agency, jti)
);
CREATE INDEX used_assertion_by_end ON used_assertion (expires_at);

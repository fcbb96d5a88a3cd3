-- The ledger. An event is appended by the transaction it tells of; entries chain committed events in batches, so that no
-- two transactions wait for each other at the head of the chain.

CREATE TABLE ledger_event (
    id      ${identity},
    kind    TEXT NOT NULL,
    at      TEXT NOT NULL,
    child   TEXT,
    agency  TEXT,
    subject TEXT NOT NULL,
    facts   TEXT NOT NULL
);
CREATE INDEX ledger_event_by_subject ON ledger_event (subject);

-- Events that wait to be chained. Ids commit out of order, so a position in the ledger would pass some by.
CREATE TABLE ledger_unchained (
    event_id BIGINT PRIMARY KEY REFERENCES ledger_event (id)
);

CREATE TABLE ledger_entry (
    position BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL UNIQUE REFERENCES ledger_event (id),
    hash     ${blob} NOT NULL
);

-- The hub's outbox in a council's education case database: docs/education-database.md says what each column means.
-- Runs as it is on PostgreSQL and SQLite.

CREATE TABLE ehc_outbox (
    message_id        VARCHAR(128) NOT NULL PRIMARY KEY,
    revision          INTEGER NOT NULL DEFAULT 1,
    placed_at         VARCHAR(24) NOT NULL,

    kind              TEXT,
    document          TEXT,
    version           INTEGER,
    written_on        TEXT,
    addressees        TEXT,
    advice_kind       TEXT,
    in_answer_to      TEXT,
    plan_status       TEXT,
    advice_kinds      TEXT,
    deadline          TEXT,
    child_nhs_number  TEXT,
    child_upn         TEXT,
    child_uln         TEXT,
    child_local_id    TEXT,
    child_given_name  TEXT,
    child_family_name TEXT,
    child_birth_date  TEXT,

    -- The hub writes these.
    claimed_by        VARCHAR(64),
    claimed_at        VARCHAR(24),
    outcome           VARCHAR(8),
    answered_at       VARCHAR(24),
    arrival_id        VARCHAR(36),
    problems          TEXT
);

CREATE INDEX ehc_outbox_waiting ON ehc_outbox (outcome, placed_at);

CREATE TABLE ehc_outbox_item (
    message_id        VARCHAR(128) NOT NULL REFERENCES ehc_outbox ON DELETE CASCADE,
    item_no           INTEGER NOT NULL,
    id                TEXT,
    category          TEXT,
    topic             TEXT,
    title             TEXT,
    narrative         TEXT,
    summary           TEXT,
    author_name       TEXT,
    author_role       TEXT,
    author_agency     TEXT,
    author_written_on TEXT,
    confidentiality   TEXT,
    sensitivities     TEXT,
    PRIMARY KEY (message_id, item_no)
);

CREATE TABLE ehc_outbox_detail (
    message_id           VARCHAR(128) NOT NULL,
    item_no              INTEGER NOT NULL,
    detail_no            INTEGER NOT NULL,
    kind                 TEXT,
    description          TEXT,
    sen_type             TEXT,
    rank                 INTEGER,
    by_when              TEXT,
    frequency            TEXT,
    responsible          TEXT,
    amount               NUMERIC(12, 2),
    budget_status        TEXT,
    mechanism            TEXT,
    institution_register TEXT,
    institution_code     TEXT,
    institution_type     TEXT,
    PRIMARY KEY (message_id, item_no, detail_no),
    FOREIGN KEY (message_id, item_no) REFERENCES ehc_outbox_item ON DELETE CASCADE
);

CREATE TABLE ehc_outbox_funder (
    message_id VARCHAR(128) NOT NULL,
    item_no    INTEGER NOT NULL,
    detail_no  INTEGER NOT NULL,
    funder_no  INTEGER NOT NULL,
    agency     TEXT,
    amount     NUMERIC(12, 2),
    PRIMARY KEY (message_id, item_no, detail_no, funder_no),
    FOREIGN KEY (message_id, item_no, detail_no) REFERENCES ehc_outbox_detail ON DELETE CASCADE
);

CREATE TABLE ehc_outbox_attachment (
    message_id    VARCHAR(128) NOT NULL,
    item_no       INTEGER NOT NULL,
    attachment_no INTEGER NOT NULL,
    title         TEXT,
    content_type  TEXT,
    location      TEXT,
    sha256        TEXT,
    size          BIGINT,
    PRIMARY KEY (message_id, item_no, attachment_no),
    FOREIGN KEY (message_id, item_no) REFERENCES ehc_outbox_item ON DELETE CASCADE
);

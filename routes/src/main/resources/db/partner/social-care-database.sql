-- The hub's tables in a council's social care database: docs/social-care-database.md says what each column means.
-- Runs as it is on PostgreSQL and SQLite.

CREATE TABLE ehc_document (
    disclosure_id     VARCHAR(36) NOT NULL PRIMARY KEY,
    kind              TEXT NOT NULL,
    document          VARCHAR(128) NOT NULL,
    version           INTEGER NOT NULL,
    source            VARCHAR(64) NOT NULL,
    written_on        TEXT NOT NULL,
    addressees        TEXT,
    partly_withheld   INTEGER NOT NULL,
    released_at       TEXT NOT NULL,
    child_nhs_number  TEXT,
    child_upn         TEXT,
    child_uln         TEXT,
    child_local_id    TEXT,
    child_given_name  TEXT NOT NULL,
    child_family_name TEXT NOT NULL,
    child_birth_date  TEXT NOT NULL,
    advice_kind       TEXT,
    in_answer_to      TEXT,
    plan_status       TEXT,
    advice_kinds      TEXT,
    deadline          TEXT,
    UNIQUE (source, document)
);

CREATE TABLE ehc_document_item (
    disclosure_id     VARCHAR(36) NOT NULL REFERENCES ehc_document ON UPDATE CASCADE ON DELETE CASCADE,
    item_no           INTEGER NOT NULL,
    id                TEXT NOT NULL,
    category          TEXT NOT NULL,
    topic             TEXT NOT NULL,
    title             TEXT NOT NULL,
    narrative         TEXT NOT NULL,
    summary           TEXT,
    author_name       TEXT NOT NULL,
    author_role       TEXT NOT NULL,
    author_agency     TEXT NOT NULL,
    author_written_on TEXT NOT NULL,
    confidentiality   TEXT NOT NULL,
    sensitivities     TEXT,
    lawful_basis      TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, item_no)
);

CREATE TABLE ehc_document_detail (
    disclosure_id        VARCHAR(36) NOT NULL,
    item_no              INTEGER NOT NULL,
    detail_no            INTEGER NOT NULL,
    kind                 TEXT NOT NULL,
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
    PRIMARY KEY (disclosure_id, item_no, detail_no),
    FOREIGN KEY (disclosure_id, item_no) REFERENCES ehc_document_item ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE ehc_document_funder (
    disclosure_id VARCHAR(36) NOT NULL,
    item_no       INTEGER NOT NULL,
    detail_no     INTEGER NOT NULL,
    funder_no     INTEGER NOT NULL,
    agency        TEXT NOT NULL,
    amount        NUMERIC(12, 2) NOT NULL,
    PRIMARY KEY (disclosure_id, item_no, detail_no, funder_no),
    FOREIGN KEY (disclosure_id, item_no, detail_no) REFERENCES ehc_document_detail ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE ehc_document_attachment (
    disclosure_id VARCHAR(36) NOT NULL,
    item_no       INTEGER NOT NULL,
    attachment_no INTEGER NOT NULL,
    title         TEXT NOT NULL,
    content_type  TEXT NOT NULL,
    location      TEXT NOT NULL,
    sha256        TEXT NOT NULL,
    size          BIGINT NOT NULL,
    PRIMARY KEY (disclosure_id, item_no, attachment_no),
    FOREIGN KEY (disclosure_id, item_no) REFERENCES ehc_document_item ON UPDATE CASCADE ON DELETE CASCADE
);

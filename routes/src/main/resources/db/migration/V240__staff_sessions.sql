-- Sessions at the screens, so that one can be ended from another, on any node. The token of a session stands in no table.
CREATE TABLE staff_session (
    id       TEXT PRIMARY KEY,
    account  TEXT NOT NULL,
    began_at TEXT NOT NULL
);
CREATE INDEX staff_session_by_account ON staff_session (account);

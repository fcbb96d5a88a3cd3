-- Local accounts of staff. A password is kept only as its hash; failures and the lock belong to the sign-in.
CREATE TABLE staff_account (
    name                 TEXT    NOT NULL PRIMARY KEY,
    role                 TEXT    NOT NULL,
    password_hash        TEXT    NOT NULL,
    password_is_one_time INTEGER NOT NULL,
    failures             INTEGER NOT NULL,
    locked_until         TEXT,
    created_at           TEXT    NOT NULL
);

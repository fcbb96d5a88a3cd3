-- Who answered for a child, so that two parents are two people. The name lies sealed; the reference is a keyed pseudonym.
-- Of what was recorded before nobody is named, and parental responsibility is not on record.

CREATE TABLE child_person (
    ref      TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES child (id),
    epoch    TEXT NOT NULL,
    wrapped  ${blob} NOT NULL,
    envelope ${blob} NOT NULL
);
CREATE INDEX child_person_by_child ON child_person (child_id);
CREATE INDEX child_person_by_epoch ON child_person (epoch);

ALTER TABLE consent_version ADD COLUMN person TEXT;
ALTER TABLE consent_version ADD COLUMN responsibility TEXT NOT NULL DEFAULT 'NOT_RECORDED';

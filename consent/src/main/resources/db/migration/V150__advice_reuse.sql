-- Who agreed that advice which exists already suffices (SEND Regulations 2014, reg 6(4)): one row for each agreement.

CREATE TABLE reuse_agreement (
    child_id       TEXT NOT NULL REFERENCES child (id),
    author_agency  TEXT NOT NULL REFERENCES agency (id),
    council_agency TEXT NOT NULL REFERENCES agency (id),
    document       TEXT NOT NULL,
    party          TEXT NOT NULL,
    agreed_by      TEXT NOT NULL,
    agreed_on      TEXT NOT NULL,
    recorded_by    TEXT NOT NULL,
    recorded_at    TEXT NOT NULL
);
CREATE INDEX reuse_agreement_by_child ON reuse_agreement (child_id);

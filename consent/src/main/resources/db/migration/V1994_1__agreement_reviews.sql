-- That the two agencies of an agreement have looked at it again, and by when they do so next.

CREATE TABLE sharing_agreement_review (
    id           TEXT PRIMARY KEY,
    agreement_id TEXT NOT NULL REFERENCES sharing_agreement (id),
    next_review  TEXT NOT NULL,
    recorded_by  TEXT NOT NULL,
    recorded_at  TEXT NOT NULL
);
CREATE INDEX sharing_agreement_review_by_agreement ON sharing_agreement_review (agreement_id);

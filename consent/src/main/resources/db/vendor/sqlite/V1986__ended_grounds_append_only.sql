-- What was ended stays ended, by whoever ended it.

CREATE TRIGGER reuse_withdrawal_no_update BEFORE UPDATE ON reuse_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'reuse_withdrawal is append-only');
END;

CREATE TRIGGER reuse_withdrawal_no_delete BEFORE DELETE ON reuse_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'reuse_withdrawal is append-only');
END;

CREATE TRIGGER reuse_withdrawal_no_replace BEFORE INSERT ON reuse_withdrawal
WHEN EXISTS (SELECT 1 FROM reuse_withdrawal WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'reuse_withdrawal is append-only');
END;

CREATE TRIGGER release_decision_end_no_update BEFORE UPDATE ON release_decision_end
BEGIN
    SELECT RAISE(ABORT, 'release_decision_end is append-only');
END;

CREATE TRIGGER release_decision_end_no_delete BEFORE DELETE ON release_decision_end
BEGIN
    SELECT RAISE(ABORT, 'release_decision_end is append-only');
END;

-- Whoever comes second leaves what is there: as ON CONFLICT DO NOTHING would, which is asked after this.

CREATE TRIGGER release_decision_end_no_replace BEFORE INSERT ON release_decision_end
WHEN EXISTS (SELECT 1 FROM release_decision_end WHERE decision_id = NEW.decision_id)
BEGIN
    SELECT RAISE(IGNORE);
END;

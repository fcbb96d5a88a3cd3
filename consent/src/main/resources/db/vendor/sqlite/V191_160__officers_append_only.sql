-- What officers confirmed, decided and wrote stays as it was recorded.

CREATE TRIGGER rule_confirmation_no_update BEFORE UPDATE ON rule_confirmation
BEGIN
    SELECT RAISE(ABORT, 'rule_confirmation is append-only');
END;

CREATE TRIGGER rule_confirmation_no_delete BEFORE DELETE ON rule_confirmation
BEGIN
    SELECT RAISE(ABORT, 'rule_confirmation is append-only');
END;

CREATE TRIGGER sealed_note_no_update BEFORE UPDATE ON sealed_note
BEGIN
    SELECT RAISE(ABORT, 'sealed_note is append-only');
END;

CREATE TRIGGER sealed_note_no_delete BEFORE DELETE ON sealed_note
BEGIN
    SELECT RAISE(ABORT, 'sealed_note is append-only');
END;

CREATE TRIGGER release_decision_review_no_update BEFORE UPDATE ON release_decision_review
BEGIN
    SELECT RAISE(ABORT, 'release_decision_review is append-only');
END;

CREATE TRIGGER release_decision_review_no_delete BEFORE DELETE ON release_decision_review
BEGIN
    SELECT RAISE(ABORT, 'release_decision_review is append-only');
END;

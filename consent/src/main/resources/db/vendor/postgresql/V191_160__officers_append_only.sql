-- What officers confirmed, decided and wrote stays as it was recorded.

CREATE TRIGGER rule_confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_confirmation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_note
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_decision_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release_decision_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

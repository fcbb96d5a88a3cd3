-- What was ended stays ended, by whoever ended it.

CREATE TRIGGER reuse_withdrawal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reuse_withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_decision_end_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release_decision_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

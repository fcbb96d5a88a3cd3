-- What was recorded stays as it was recorded: these tables take new rows and nothing else.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

CREATE TRIGGER agency_certificate_revocation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_certificate_revocation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sharing_agreement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sharing_agreement_end_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_agreement_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER involvement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON involvement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER involvement_end_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON involvement_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER advice_request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON advice_request
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER objection_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON objection
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER objection_lift_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON objection_lift
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER parent_told_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parent_told
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION await_chaining() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_unchained (event_id) VALUES (NEW.id);
    RETURN NULL;
END;
$$;

CREATE TRIGGER ledger_event_waits AFTER INSERT ON ledger_event
    FOR EACH ROW EXECUTE FUNCTION await_chaining();

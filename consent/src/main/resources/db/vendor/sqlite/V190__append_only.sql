-- What was recorded stays as it was recorded: these tables take new rows and nothing else.

CREATE TRIGGER agency_certificate_revocation_no_update BEFORE UPDATE ON agency_certificate_revocation
BEGIN
    SELECT RAISE(ABORT, 'agency_certificate_revocation is append-only');
END;

CREATE TRIGGER agency_certificate_revocation_no_delete BEFORE DELETE ON agency_certificate_revocation
BEGIN
    SELECT RAISE(ABORT, 'agency_certificate_revocation is append-only');
END;

CREATE TRIGGER sharing_agreement_no_update BEFORE UPDATE ON sharing_agreement
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement is append-only');
END;

CREATE TRIGGER sharing_agreement_no_delete BEFORE DELETE ON sharing_agreement
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement is append-only');
END;

CREATE TRIGGER sharing_agreement_end_no_update BEFORE UPDATE ON sharing_agreement_end
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement_end is append-only');
END;

CREATE TRIGGER sharing_agreement_end_no_delete BEFORE DELETE ON sharing_agreement_end
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement_end is append-only');
END;

CREATE TRIGGER involvement_no_update BEFORE UPDATE ON involvement
BEGIN
    SELECT RAISE(ABORT, 'involvement is append-only');
END;

CREATE TRIGGER involvement_no_delete BEFORE DELETE ON involvement
BEGIN
    SELECT RAISE(ABORT, 'involvement is append-only');
END;

CREATE TRIGGER involvement_end_no_update BEFORE UPDATE ON involvement_end
BEGIN
    SELECT RAISE(ABORT, 'involvement_end is append-only');
END;

CREATE TRIGGER involvement_end_no_delete BEFORE DELETE ON involvement_end
BEGIN
    SELECT RAISE(ABORT, 'involvement_end is append-only');
END;

CREATE TRIGGER consent_version_no_update BEFORE UPDATE ON consent_version
BEGIN
    SELECT RAISE(ABORT, 'consent_version is append-only');
END;

CREATE TRIGGER consent_version_no_delete BEFORE DELETE ON consent_version
BEGIN
    SELECT RAISE(ABORT, 'consent_version is append-only');
END;

CREATE TRIGGER advice_request_no_update BEFORE UPDATE ON advice_request
BEGIN
    SELECT RAISE(ABORT, 'advice_request is append-only');
END;

CREATE TRIGGER advice_request_no_delete BEFORE DELETE ON advice_request
BEGIN
    SELECT RAISE(ABORT, 'advice_request is append-only');
END;

CREATE TRIGGER objection_no_update BEFORE UPDATE ON objection
BEGIN
    SELECT RAISE(ABORT, 'objection is append-only');
END;

CREATE TRIGGER objection_no_delete BEFORE DELETE ON objection
BEGIN
    SELECT RAISE(ABORT, 'objection is append-only');
END;

CREATE TRIGGER objection_lift_no_update BEFORE UPDATE ON objection_lift
BEGIN
    SELECT RAISE(ABORT, 'objection_lift is append-only');
END;

CREATE TRIGGER objection_lift_no_delete BEFORE DELETE ON objection_lift
BEGIN
    SELECT RAISE(ABORT, 'objection_lift is append-only');
END;

CREATE TRIGGER parent_told_no_update BEFORE UPDATE ON parent_told
BEGIN
    SELECT RAISE(ABORT, 'parent_told is append-only');
END;

CREATE TRIGGER parent_told_no_delete BEFORE DELETE ON parent_told
BEGIN
    SELECT RAISE(ABORT, 'parent_told is append-only');
END;

CREATE TRIGGER release_decision_no_update BEFORE UPDATE ON release_decision
BEGIN
    SELECT RAISE(ABORT, 'release_decision is append-only');
END;

CREATE TRIGGER release_decision_no_delete BEFORE DELETE ON release_decision
BEGIN
    SELECT RAISE(ABORT, 'release_decision is append-only');
END;

CREATE TRIGGER ledger_event_no_update BEFORE UPDATE ON ledger_event
BEGIN
    SELECT RAISE(ABORT, 'ledger_event is append-only');
END;

CREATE TRIGGER ledger_event_no_delete BEFORE DELETE ON ledger_event
BEGIN
    SELECT RAISE(ABORT, 'ledger_event is append-only');
END;

CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_event_waits AFTER INSERT ON ledger_event
BEGIN
    INSERT INTO ledger_unchained (event_id) VALUES (NEW.id);
END;

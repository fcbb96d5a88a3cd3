-- INSERT OR REPLACE removes what it replaces without asking the triggers on DELETE. The tables without a key have nothing to
-- replace by.

CREATE TRIGGER sharing_agreement_no_replace BEFORE INSERT ON sharing_agreement
WHEN EXISTS (SELECT 1 FROM sharing_agreement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement is append-only');
END;

CREATE TRIGGER involvement_no_replace BEFORE INSERT ON involvement
WHEN EXISTS (SELECT 1 FROM involvement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'involvement is append-only');
END;

CREATE TRIGGER objection_no_replace BEFORE INSERT ON objection
WHEN EXISTS (SELECT 1 FROM objection WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'objection is append-only');
END;

CREATE TRIGGER objection_lift_no_replace BEFORE INSERT ON objection_lift
WHEN EXISTS (SELECT 1 FROM objection_lift WHERE objection_id = NEW.objection_id)
BEGIN
    SELECT RAISE(ABORT, 'objection_lift is append-only');
END;

CREATE TRIGGER release_decision_no_replace BEFORE INSERT ON release_decision
WHEN EXISTS (SELECT 1 FROM release_decision WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'release_decision is append-only');
END;

CREATE TRIGGER child_merge_no_replace BEFORE INSERT ON child_merge
WHEN EXISTS (SELECT 1 FROM child_merge WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'child_merge is append-only');
END;

CREATE TRIGGER child_unmerge_no_replace BEFORE INSERT ON child_unmerge
WHEN EXISTS (SELECT 1 FROM child_unmerge WHERE merge_id = NEW.merge_id)
BEGIN
    SELECT RAISE(ABORT, 'child_unmerge is append-only');
END;

CREATE TRIGGER consent_evidence_no_replace BEFORE INSERT ON consent_evidence
WHEN EXISTS (SELECT 1 FROM consent_evidence WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'consent_evidence is append-only');
END;

CREATE TRIGGER sealed_note_no_replace BEFORE INSERT ON sealed_note
WHEN EXISTS (SELECT 1 FROM sealed_note WHERE subject = NEW.subject)
BEGIN
    SELECT RAISE(ABORT, 'sealed_note is append-only');
END;

-- Whoever comes second with one of these leaves what is there: as ON CONFLICT DO NOTHING would, which is asked after this.

CREATE TRIGGER agency_certificate_revocation_no_replace BEFORE INSERT ON agency_certificate_revocation
WHEN EXISTS (SELECT 1 FROM agency_certificate_revocation WHERE fingerprint = NEW.fingerprint)
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER consent_version_no_replace BEFORE INSERT ON consent_version
WHEN EXISTS (SELECT 1 FROM consent_version WHERE consent_id = NEW.consent_id AND version = NEW.version)
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER advice_request_no_replace BEFORE INSERT ON advice_request
WHEN EXISTS (SELECT 1 FROM advice_request WHERE from_agency = NEW.from_agency AND to_agency = NEW.to_agency AND document = NEW.document AND version = NEW.version)
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER rule_confirmation_no_replace BEFORE INSERT ON rule_confirmation
WHEN EXISTS (SELECT 1 FROM rule_confirmation WHERE rule = NEW.rule AND version = NEW.version)
BEGIN
    SELECT RAISE(IGNORE);
END;

CREATE TRIGGER release_decision_review_no_replace BEFORE INSERT ON release_decision_review
WHEN EXISTS (SELECT 1 FROM release_decision_review WHERE decision_id = NEW.decision_id)
BEGIN
    SELECT RAISE(IGNORE);
END;

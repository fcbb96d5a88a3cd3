-- Evidence stays as it was added.

CREATE TRIGGER consent_evidence_no_update BEFORE UPDATE ON consent_evidence
BEGIN
    SELECT RAISE(ABORT, 'consent_evidence is append-only');
END;

CREATE TRIGGER consent_evidence_no_delete BEFORE DELETE ON consent_evidence
BEGIN
    SELECT RAISE(ABORT, 'consent_evidence is append-only');
END;

-- Evidence stays as it was added; a rotation of the hub's keys wraps its key anew.

CREATE TRIGGER consent_evidence_no_update BEFORE UPDATE OF id, consent_id, kind, size, added_by, added_at, envelope
    ON consent_evidence
BEGIN
    SELECT RAISE(ABORT, 'consent_evidence is append-only');
END;

CREATE TRIGGER consent_evidence_no_delete BEFORE DELETE ON consent_evidence
BEGIN
    SELECT RAISE(ABORT, 'consent_evidence is append-only');
END;

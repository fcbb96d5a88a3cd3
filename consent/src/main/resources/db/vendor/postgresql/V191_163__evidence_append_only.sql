-- Evidence stays as it was added; a rotation of the hub's keys wraps its key anew.

CREATE TRIGGER consent_evidence_append_only BEFORE
    UPDATE OF id, consent_id, kind, size, added_by, added_at, envelope OR DELETE OR TRUNCATE ON consent_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

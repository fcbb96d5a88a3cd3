-- Evidence stays as it was added.

CREATE TRIGGER consent_evidence_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

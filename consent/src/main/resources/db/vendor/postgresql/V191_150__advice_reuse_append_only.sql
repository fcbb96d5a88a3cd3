CREATE TRIGGER reuse_agreement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reuse_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sharing_agreement_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_agreement_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

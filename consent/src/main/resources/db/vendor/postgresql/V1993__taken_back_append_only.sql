CREATE TRIGGER parent_told_taken_back_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parent_told_taken_back
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

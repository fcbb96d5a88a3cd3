-- Merges stay as they were recorded; what ends one is a row of its own.

CREATE TRIGGER child_merge_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON child_merge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER child_unmerge_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON child_unmerge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

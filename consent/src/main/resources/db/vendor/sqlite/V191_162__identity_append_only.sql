-- Merges stay as they were recorded; what ends one is a row of its own.

CREATE TRIGGER child_merge_no_update BEFORE UPDATE ON child_merge
BEGIN
    SELECT RAISE(ABORT, 'child_merge is append-only');
END;

CREATE TRIGGER child_merge_no_delete BEFORE DELETE ON child_merge
BEGIN
    SELECT RAISE(ABORT, 'child_merge is append-only');
END;

CREATE TRIGGER child_unmerge_no_update BEFORE UPDATE ON child_unmerge
BEGIN
    SELECT RAISE(ABORT, 'child_unmerge is append-only');
END;

CREATE TRIGGER child_unmerge_no_delete BEFORE DELETE ON child_unmerge
BEGIN
    SELECT RAISE(ABORT, 'child_unmerge is append-only');
END;

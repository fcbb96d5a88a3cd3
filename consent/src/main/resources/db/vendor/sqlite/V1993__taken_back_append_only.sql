CREATE TRIGGER parent_told_taken_back_no_update BEFORE UPDATE ON parent_told_taken_back
BEGIN
    SELECT RAISE(ABORT, 'parent_told_taken_back is append-only');
END;

CREATE TRIGGER parent_told_taken_back_no_delete BEFORE DELETE ON parent_told_taken_back
BEGIN
    SELECT RAISE(ABORT, 'parent_told_taken_back is append-only');
END;

CREATE TRIGGER parent_told_taken_back_no_replace BEFORE INSERT ON parent_told_taken_back
WHEN EXISTS (SELECT 1 FROM parent_told_taken_back WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'parent_told_taken_back is append-only');
END;

-- INSERT OR REPLACE removes what it replaces without asking the trigger on DELETE. Whoever comes second with the same person
-- leaves what is there.

CREATE TRIGGER child_person_no_replace BEFORE INSERT ON child_person
WHEN EXISTS (SELECT 1 FROM child_person WHERE ref = NEW.ref)
BEGIN
    SELECT RAISE(IGNORE);
END;

-- People stay as they were named; a rotation of the hub's keys wraps their key anew.

CREATE TRIGGER child_person_no_update BEFORE UPDATE OF ref, child_id, envelope ON child_person
BEGIN
    SELECT RAISE(ABORT, 'child_person is append-only');
END;

CREATE TRIGGER child_person_no_delete BEFORE DELETE ON child_person
BEGIN
    SELECT RAISE(ABORT, 'child_person is append-only');
END;

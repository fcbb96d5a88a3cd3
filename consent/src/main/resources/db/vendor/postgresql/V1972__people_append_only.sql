-- People stay as they were named; a rotation of the hub's keys wraps their key anew.

CREATE TRIGGER child_person_append_only BEFORE
    UPDATE OF ref, child_id, envelope OR DELETE OR TRUNCATE ON child_person
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

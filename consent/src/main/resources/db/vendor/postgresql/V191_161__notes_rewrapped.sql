-- A rotation of the hub's keys wraps a note's key anew; what the note is about and says stays as it was recorded.
DROP TRIGGER sealed_note_append_only ON sealed_note;

CREATE TRIGGER sealed_note_append_only BEFORE UPDATE OF subject, envelope OR DELETE OR TRUNCATE ON sealed_note
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX sealed_note_by_epoch ON sealed_note (epoch);

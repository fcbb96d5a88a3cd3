-- A rotation of the hub's keys wraps a note's key anew; what the note is about and says stays as it was recorded.
DROP TRIGGER sealed_note_no_update;

CREATE TRIGGER sealed_note_no_update BEFORE UPDATE OF subject, envelope ON sealed_note
BEGIN
    SELECT RAISE(ABORT, 'sealed_note is append-only');
END;

CREATE INDEX sealed_note_by_epoch ON sealed_note (epoch);

-- What is in the tree stays there. INSERT OR REPLACE removes what it replaces without asking the triggers on DELETE.

DROP TRIGGER ledger_event_waits;

CREATE TRIGGER ledger_event_waits AFTER INSERT ON ledger_event
BEGIN
    INSERT INTO ledger_waiting (event_id) VALUES (NEW.id);
END;

CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_entry_no_replace BEFORE INSERT ON ledger_entry
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE position = NEW.position OR event_id = NEW.event_id)
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry is append-only');
END;

CREATE TRIGGER ledger_run_no_update BEFORE UPDATE ON ledger_run
BEGIN
    SELECT RAISE(ABORT, 'ledger_run is append-only');
END;

CREATE TRIGGER ledger_run_no_delete BEFORE DELETE ON ledger_run
BEGIN
    SELECT RAISE(ABORT, 'ledger_run is append-only');
END;

CREATE TRIGGER ledger_run_no_replace BEFORE INSERT ON ledger_run
WHEN EXISTS (SELECT 1 FROM ledger_run WHERE level = NEW.level AND position = NEW.position)
BEGIN
    SELECT RAISE(ABORT, 'ledger_run is append-only');
END;

CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'ledger_checkpoint is append-only');
END;

CREATE TRIGGER ledger_checkpoint_no_delete BEFORE DELETE ON ledger_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'ledger_checkpoint is append-only');
END;

CREATE TRIGGER ledger_checkpoint_no_replace BEFORE INSERT ON ledger_checkpoint
WHEN EXISTS (SELECT 1 FROM ledger_checkpoint WHERE origin = NEW.origin AND size = NEW.size)
BEGIN
    SELECT RAISE(ABORT, 'ledger_checkpoint is append-only');
END;

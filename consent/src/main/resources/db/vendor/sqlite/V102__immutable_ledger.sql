-- What stands in the ledger or as a version of a register is never changed, and each new event awaits its entry.

CREATE TRIGGER ledger_event_awaits_entry AFTER INSERT ON ledger_event
BEGIN
    INSERT INTO ledger_unchained (event_id) VALUES (NEW.id);
END;

CREATE TRIGGER ledger_event_is_not_changed BEFORE UPDATE ON ledger_event
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_event are never changed');
END;

CREATE TRIGGER ledger_event_is_not_removed BEFORE DELETE ON ledger_event
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_event are never removed');
END;

CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_entry are never changed');
END;

CREATE TRIGGER ledger_entry_is_not_removed BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_entry are never removed');
END;

CREATE TRIGGER sharing_agreement_is_not_changed BEFORE UPDATE ON sharing_agreement
BEGIN
    SELECT RAISE(ABORT, 'Rows of sharing_agreement are never changed');
END;

CREATE TRIGGER sharing_agreement_is_not_removed BEFORE DELETE ON sharing_agreement
BEGIN
    SELECT RAISE(ABORT, 'Rows of sharing_agreement are never removed');
END;

CREATE TRIGGER involvement_is_not_changed BEFORE UPDATE ON involvement
BEGIN
    SELECT RAISE(ABORT, 'Rows of involvement are never changed');
END;

CREATE TRIGGER involvement_is_not_removed BEFORE DELETE ON involvement
BEGIN
    SELECT RAISE(ABORT, 'Rows of involvement are never removed');
END;

-- INSERT OR REPLACE removes what it replaces without asking the triggers on DELETE.

CREATE TRIGGER ledger_event_is_not_replaced BEFORE INSERT ON ledger_event
WHEN EXISTS (
        SELECT 1 FROM ledger_event
        WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_event are never replaced');
END;

CREATE TRIGGER ledger_entry_is_not_replaced BEFORE INSERT ON ledger_entry
WHEN EXISTS (
        SELECT 1 FROM ledger_entry
        WHERE place = NEW.place OR event_id = NEW.event_id)
BEGIN
    SELECT RAISE(ABORT, 'Rows of ledger_entry are never replaced');
END;

CREATE TRIGGER sharing_agreement_is_not_replaced BEFORE INSERT ON sharing_agreement
WHEN EXISTS (
        SELECT 1 FROM sharing_agreement
        WHERE id = NEW.id AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'Rows of sharing_agreement are never replaced');
END;

CREATE TRIGGER involvement_is_not_replaced BEFORE INSERT ON involvement
WHEN EXISTS (
        SELECT 1 FROM involvement
        WHERE child_id = NEW.child_id AND agency = NEW.agency AND role = NEW.role
          AND starts_on = NEW.starts_on AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'Rows of involvement are never replaced');
END;

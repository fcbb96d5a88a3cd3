CREATE TRIGGER ledger_cosignature_no_update BEFORE UPDATE ON ledger_cosignature
BEGIN
    SELECT RAISE(ABORT, 'ledger_cosignature is append-only');
END;

CREATE TRIGGER ledger_cosignature_no_delete BEFORE DELETE ON ledger_cosignature
BEGIN
    SELECT RAISE(ABORT, 'ledger_cosignature is append-only');
END;

CREATE TRIGGER ledger_cosignature_no_replace BEFORE INSERT ON ledger_cosignature
WHEN EXISTS (SELECT 1 FROM ledger_cosignature WHERE origin = NEW.origin AND size = NEW.size AND witness = NEW.witness)
BEGIN
    SELECT RAISE(ABORT, 'ledger_cosignature is append-only');
END;

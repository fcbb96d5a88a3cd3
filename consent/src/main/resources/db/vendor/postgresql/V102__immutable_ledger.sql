-- What stands in the ledger or as a version of a register is never changed, and each new event awaits its entry.

CREATE FUNCTION ledger_event_awaits_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_unchained (event_id) VALUES (NEW.id);
    RETURN NULL;
END
$$;

CREATE TRIGGER ledger_event_awaits_entry AFTER INSERT ON ledger_event
FOR EACH ROW EXECUTE FUNCTION ledger_event_awaits_entry();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER ledger_event_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sharing_agreement_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON sharing_agreement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER involvement_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON involvement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

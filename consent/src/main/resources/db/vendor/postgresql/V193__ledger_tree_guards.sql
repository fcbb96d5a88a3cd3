-- What is in the tree stays there.

DROP TRIGGER ledger_event_waits ON ledger_event;
DROP FUNCTION await_chaining();

CREATE FUNCTION await_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_waiting (event_id) VALUES (NEW.id);
    RETURN NULL;
END;
$$;

CREATE TRIGGER ledger_event_waits AFTER INSERT ON ledger_event
    FOR EACH ROW EXECUTE FUNCTION await_entry();

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which agency may read an event as one of its own. Made from the event, and no part of what the tree hashes; events from
-- before stay between the hub and its officers.
ALTER TABLE ledger_event ADD COLUMN reader TEXT;
CREATE INDEX ledger_event_by_reader ON ledger_event (reader, id);

-- On which bases a recipient was last shown its share: what it was queued on may be narrower by then.
ALTER TABLE disclosure ADD COLUMN shown TEXT NOT NULL DEFAULT '';

-- A share from which something was left out is supplemented once that is permitted too: the same arrival goes to the same
-- recipient again, whole, as the next edition. What was left out is told by its places in the arrival, for as long as it
-- may yet follow.
ALTER TABLE disclosure ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
ALTER TABLE disclosure ADD COLUMN left_out TEXT NOT NULL DEFAULT '';

CREATE INDEX disclosure_incomplete ON disclosure (child_id) WHERE state = 'WITHHELD' OR left_out <> '';

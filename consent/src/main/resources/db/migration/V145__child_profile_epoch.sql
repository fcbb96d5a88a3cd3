-- A rotation looks for keys of older epochs.
CREATE INDEX child_profile_by_epoch ON child_profile (epoch);

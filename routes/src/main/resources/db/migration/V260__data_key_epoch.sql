-- A rotation looks for keys of older epochs.
CREATE INDEX data_key_by_epoch ON data_key (epoch);

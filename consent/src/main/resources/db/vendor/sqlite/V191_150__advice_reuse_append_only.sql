CREATE TRIGGER reuse_agreement_no_update BEFORE UPDATE ON reuse_agreement
BEGIN
    SELECT RAISE(ABORT, 'reuse_agreement is append-only');
END;

CREATE TRIGGER reuse_agreement_no_delete BEFORE DELETE ON reuse_agreement
BEGIN
    SELECT RAISE(ABORT, 'reuse_agreement is append-only');
END;

CREATE TRIGGER sharing_agreement_review_no_update BEFORE UPDATE ON sharing_agreement_review
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement_review is append-only');
END;

CREATE TRIGGER sharing_agreement_review_no_delete BEFORE DELETE ON sharing_agreement_review
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement_review is append-only');
END;

CREATE TRIGGER sharing_agreement_review_no_replace BEFORE INSERT ON sharing_agreement_review
WHEN EXISTS (SELECT 1 FROM sharing_agreement_review WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'sharing_agreement_review is append-only');
END;

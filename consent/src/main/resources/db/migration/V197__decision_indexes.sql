-- A decision finds a child's consents in the order it reads them, earlier versions last, and the few agreements between
-- two agencies among all that a council has.

CREATE INDEX consent_version_of_child ON consent_version (child_id, consent_id, version DESC);
DROP INDEX consent_version_by_child;

CREATE INDEX sharing_agreement_of_first ON sharing_agreement (first_agency, second_agency);
CREATE INDEX sharing_agreement_of_second ON sharing_agreement (second_agency, first_agency);
DROP INDEX sharing_agreement_by_first;
DROP INDEX sharing_agreement_by_second;

-- What an officer has to see to is found among very many consents: refusals and consents with exclusions are few.

CREATE INDEX consent_version_by_denial ON consent_version (child_id) WHERE status = 'REFUSED' OR exclusions <> '';

-- Withdrawals stand against what another consented to before, and are found among very many consents.

CREATE INDEX consent_version_by_withdrawal ON consent_version (child_id) WHERE status = 'WITHDRAWN';

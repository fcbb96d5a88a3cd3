-- The consents of parents that an officer mends: few, and never looked for beside all others.
CREATE INDEX consent_version_by_responsibility ON consent_version (child_id)
    WHERE status = 'GIVEN' AND given_by = 'PARENT' AND responsibility <> 'HELD';

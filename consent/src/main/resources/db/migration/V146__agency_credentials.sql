-- Beside its TLS certificates: what copies for an agency are sealed to, and the keys it signs its own assertions with.

CREATE TABLE agency_sealing (
    agency_id   TEXT PRIMARY KEY REFERENCES agency (id),
    certificate ${blob} NOT NULL,
    always      INTEGER NOT NULL
);

CREATE TABLE agency_client_keys (
    agency_id TEXT PRIMARY KEY REFERENCES agency (id),
    jwks      TEXT,
    jwks_uri  TEXT
);

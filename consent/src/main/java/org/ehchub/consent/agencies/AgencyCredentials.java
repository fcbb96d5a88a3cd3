package org.ehchub.consent.agencies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateFingerprint;

/** What agencies prove themselves with, and what is sealed to them. Each change stands in the ledger. */
public interface AgencyCredentials {

    /**
     * A certificate that proves an agency, and has not been revoked.
     *
     * @param notAfter the end of its validity, which may have passed
     */
    record PinnedCertificate(AgencyId agency, CertificateFingerprint fingerprint, Instant notAfter) {}

    /** Every such certificate, the first to end first. */
    List<PinnedCertificate> certificates();

    /** How copies for this agency are sealed; empty when it has given no certificate for it. */
    Optional<Sealing> sealing(AgencyId agency);

    /** How copies are sealed, for every agency that has given a certificate for it. */
    Map<AgencyId, Sealing> sealings();

    /**
     * Sets how copies for this agency are sealed; nothing ends it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the agency is not registered
     */
    void setSealing(AgencyId agency, Optional<Sealing> sealing);

    /** The keys with which this agency signs assertions; empty when it uses none. */
    Optional<ClientKeys> clientKeys(AgencyId agency);

    /**
     * Sets the keys with which this agency signs assertions; nothing ends their use.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the agency is not registered
     */
    void setClientKeys(AgencyId agency, Optional<ClientKeys> keys);
}

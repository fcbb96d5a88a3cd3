package org.ehchub.consent.agencies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.security.identity.CertificateFingerprint;

/** The register of agencies. Each change stands in the ledger. */
public interface AgencyRegister {

    Optional<Agency> find(AgencyId id);

    /** The agency with this code in a national register. */
    Optional<Agency> findByCode(OrganisationCode code);

    /**
     * The agency that this certificate proves.
     *
     * @return empty when the certificate is not registered, has expired at that moment, or was revoked by then
     */
    Optional<Agency> authenticate(CertificateFingerprint certificate, Instant at);

    /** Every agency, by id. */
    List<Agency> all();

    /**
     * Registers an agency, or what has changed about it.
     *
     * @throws AgencyClassSettled when its class would change and something rests on it
     * @throws org.springframework.dao.DuplicateKeyException when another agency has its national code
     */
    void register(Agency agency);

    /**
     * Lets a certificate prove an agency. One that is registered already stays with its agency.
     *
     * @param notAfter the end of its validity
     * @throws org.springframework.dao.DataIntegrityViolationException when the agency is not registered
     */
    void addCertificate(AgencyId agency, CertificateFingerprint certificate, Instant notAfter);

    /** Ends what a certificate proves, for good. A second time does nothing. */
    void revokeCertificate(CertificateFingerprint certificate, Instant at);
}

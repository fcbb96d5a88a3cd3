package org.ehchub.routes.console.onboarding;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyClassSettled;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.AgencyCredentials.PinnedCertificate;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.ClientKeys;
import org.ehchub.consent.agencies.Sealing;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.connectors.ServerIdentity;
import org.ehchub.security.cms.RecipientKeys;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.dao.DuplicateKeyException;

/** What operators do about agencies; the screens and the API are two faces of it. */
public class Onboarding {

    private static final String NO_CERTIFICATE = "Paste a certificate, from -----BEGIN CERTIFICATE----- on";

    private final AgencyRegister agencies;
    private final AgencyCredentials credentials;
    private final ServerIdentity hub;
    private final Clock clock;

    Onboarding(AgencyRegister agencies, AgencyCredentials credentials, ServerIdentity hub, Clock clock) {
        this.agencies = agencies;
        this.credentials = credentials;
        this.hub = hub;
        this.clock = clock;
    }

    List<Agency> all() {
        return agencies.all();
    }

    Optional<Agency> find(String id) {
        return all().stream().filter(agency -> agency.id().value().equals(id)).findFirst();
    }

    /** Registers what was typed; what is wrong with it, by field, when it is not registered. */
    Map<String, String> register(AgencyForm form) {
        Map<String, String> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                agencies.register(form.agency());
            } catch (DuplicateKeyException e) {
                return Map.of("code", "Another agency has this code");
            } catch (AgencyClassSettled e) {
                return Map.of(
                        "role", "Families and agreements rely on what this agency is; register it as another agency");
            }
        }
        return problems;
    }

    /** Lets a certificate prove an agency; what is wrong with it, by field, when it does not from now on. */
    Map<String, String> addCertificate(AgencyId agency, String pem) {
        Optional<X509Certificate> certificate = Pem.certificate(pem);
        if (certificate.isEmpty()) {
            return Map.of("certificate", NO_CERTIFICATE);
        }
        Instant notAfter = certificate.get().getNotAfter().toInstant();
        if (!notAfter.isAfter(clock.instant())) {
            return Map.of("certificate", "This certificate has ended; paste one that is good");
        }
        CertificateFingerprint fingerprint = CertificateFingerprint.of(certificate.get());
        agencies.addCertificate(agency, fingerprint, notAfter);
        boolean itsOwn = agencies.authenticate(fingerprint, clock.instant())
                .filter(owner -> owner.id().equals(agency))
                .isPresent();
        return itsOwn
                ? Map.of()
                : Map.of("certificate", "This certificate was revoked, or belongs to another agency");
    }

    /** Ends what a certificate proves, at once. */
    void revoke(CertificateFingerprint certificate) {
        agencies.revokeCertificate(certificate, clock.instant());
    }

    /** The certificates that prove an agency, the first to end first. */
    List<PinnedCertificate> certificates(AgencyId agency) {
        return credentials.certificates().stream()
                .filter(certificate -> certificate.agency().equals(agency))
                .toList();
    }

    Optional<Sealing> sealing(AgencyId agency) {
        return credentials.sealing(agency);
    }

    /** Sets how copies are sealed; a blank certificate ends it. */
    Map<String, String> seal(AgencyId agency, String pem, boolean always) {
        Optional<X509Certificate> certificate = Pem.certificate(pem);
        if (pem != null && !pem.isBlank() && certificate.filter(RecipientKeys::suits).isEmpty()) {
            return Map.of("sealing", NO_CERTIFICATE + "; its key is EC P-256 or ML-KEM-768");
        }
        credentials.setSealing(agency, certificate.map(found -> new Sealing(found, always)));
        return Map.of();
    }

    Optional<ClientKeys> clientKeys(AgencyId agency) {
        return credentials.clientKeys(agency);
    }

    /** Sets the keys for signed assertions; blank ends their use. */
    Map<String, String> setClientKeys(AgencyId agency, String typed) {
        Optional<ClientKeys> keys = KeySet.read(typed);
        if (typed != null && !typed.isBlank() && keys.isEmpty()) {
            return Map.of("keys", "Paste a JSON Web Key Set of public keys, RSA of 2048 bits or more or P-384, or the"
                    + " address where the agency publishes it, starting with https://");
        }
        credentials.setClientKeys(agency, keys);
        return Map.of();
    }

    /** Every certificate that has ended or will within 60 days, the first to end first. */
    public List<Expiry> expiring() {
        Map<AgencyId, Agency> byId = all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        Stream<Optional<Expiry>> proofs = credentials.certificates().stream()
                .map(pinned -> expiry(
                        Optional.of(byId.get(pinned.agency())),
                        Expiry.Use.PROOF,
                        pinned.fingerprint(),
                        pinned.notAfter()));
        Stream<Optional<Expiry>> seals = credentials.sealings().entrySet().stream()
                .map(sealing -> expiry(
                        Optional.of(byId.get(sealing.getKey())),
                        Expiry.Use.SEALING,
                        sealing.getValue().certificate()));
        Stream<Optional<Expiry>> own =
                Stream.of(expiry(Optional.empty(), Expiry.Use.SERVER, hub.get().certificate()));
        return Stream.of(proofs, seals, own)
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Expiry::notAfter))
                .toList();
    }

    private Optional<Expiry> expiry(Optional<Agency> agency, Expiry.Use use, X509Certificate certificate) {
        return expiry(
                agency, use, CertificateFingerprint.of(certificate), certificate.getNotAfter().toInstant());
    }

    private Optional<Expiry> expiry(
            Optional<Agency> agency, Expiry.Use use, CertificateFingerprint fingerprint, Instant notAfter) {
        return Expiry.Warning.of(notAfter, clock.instant())
                .map(warning -> new Expiry(
                        agency.map(found -> found.id().value()),
                        use,
                        fingerprint.sha256Hex(),
                        notAfter,
                        warning,
                        agency.map(Agency::owner).orElse("The hub's operators")));
    }
}

package org.ehchub.routes.console.onboarding;

import java.util.List;
import java.util.Map;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.web.NotThere;
import org.ehchub.consent.web.api.Refused;
import org.ehchub.consent.web.api.StaffApi;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.identity.CertificateFingerprint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The operators' API of agencies: enter one, its certificates and keys, and see what ends soon. */
@StaffApi
@RequestMapping("/api/operations/v1")
class AgenciesApi {

    private static final String PEM = "application/x-pem-file";

    private final Onboarding onboarding;

    AgenciesApi(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /** Every agency. */
    record Agencies(List<AgencyForm> agencies) {}

    /** Certificates that have ended or will within 60 days. */
    record Expiring(List<Expiry> certificates) {}

    @GetMapping("/agencies")
    Agencies agencies() {
        return new Agencies(onboarding.all().stream().map(AgencyForm::of).toList());
    }

    @GetMapping("/agencies/{id}")
    AgencyForm agency(@PathVariable String id) {
        return AgencyForm.of(find(id));
    }

    /** Registers an agency, or what has changed about it. */
    @PutMapping("/agencies/{id}")
    AgencyForm register(@PathVariable String id, @RequestBody AgencyForm form) {
        refuse(onboarding.register(form.withId(id)));
        return agency(id);
    }

    @PostMapping(path = "/agencies/{id}/certificates", consumes = PEM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addCertificate(@PathVariable String id, @RequestBody String pem) {
        refuse(onboarding.addCertificate(existing(id), pem));
    }

    @PostMapping("/certificates/{fingerprint}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String fingerprint) {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new NotThere();
        }
        onboarding.revoke(new CertificateFingerprint(fingerprint));
    }

    /** @param always whether every copy is sealed, or those that the agency asks for */
    @PutMapping(path = "/agencies/{id}/sealing", consumes = PEM)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seal(@PathVariable String id, @RequestParam(defaultValue = "false") boolean always, @RequestBody String pem) {
        refuse(onboarding.seal(existing(id), pem, always));
    }

    @DeleteMapping("/agencies/{id}/sealing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSealing(@PathVariable String id) {
        onboarding.seal(existing(id), "", false);
    }

    /** The body is a JSON Web Key Set, or the address of one. */
    @PutMapping(path = "/agencies/{id}/client-keys", consumes = {"application/jwk-set+json", "text/plain"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setClientKeys(@PathVariable String id, @RequestBody String keys) {
        refuse(onboarding.setClientKeys(existing(id), keys));
    }

    @DeleteMapping("/agencies/{id}/client-keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endClientKeys(@PathVariable String id) {
        onboarding.setClientKeys(existing(id), "");
    }

    @GetMapping("/expiring-certificates")
    Expiring expiring() {
        return new Expiring(onboarding.expiring());
    }

    private AgencyId existing(String id) {
        return find(id).id();
    }

    private Agency find(String id) {
        return onboarding.find(id).orElseThrow(NotThere::new);
    }

    private static void refuse(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(
                    Refused.Code.INVALID_BODY,
                    problems.entrySet().stream()
                            .map(problem -> new Refused.Finding("/" + problem.getKey(), problem.getValue()))
                            .toList());
        }
    }
}

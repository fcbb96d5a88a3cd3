package org.ehchub.routes.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.testing.AgencyClient;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.security.identity.AgencyRole;
import org.ehchub.security.identity.CertificateFingerprint;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.MachinePermission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A machine may do what its role's row in the one table of roles says, and is told 403 for the rest. */
@HubTest
class AgencyRoleDoorTest {

    private static final int FORBIDDEN = 403;

    @Autowired
    private AgencyClients clients;

    @Autowired
    private AgencyRegister agencies;

    @ParameterizedTest
    @EnumSource
    void opensWhatItsRowSays(AgencyRole role) {
        AgencyClient machine = clients.as(registered(role));

        int pushed = machine.push("/fhir/R4", "{}").statusCode();
        int listed = machine.get("/agency/v1/disclosures").statusCode();
        int polled = machine.get("/fhir/R4/Task/2a4c1f2e-0000-4000-8000-000000000000").statusCode();
        int read = machine.get("/fhir/R4/Consent/2a4c1f2e-0000-4000-8000-000000000000").statusCode();

        assertThat(read == FORBIDDEN).isNotEqualTo(role.permissions().contains(MachinePermission.MANAGE_CONSENTS));
        assertThat(pushed == FORBIDDEN).isNotEqualTo(role.permissions().contains(MachinePermission.PUSH));
        assertThat(listed == FORBIDDEN).isNotEqualTo(role.permissions().contains(MachinePermission.PULL_OWN_INBOX));
        assertThat(polled == FORBIDDEN).isNotEqualTo(role.permissions().contains(MachinePermission.READ_OWN_TASKS));
    }

    private IssuedIdentity registered(AgencyRole role) {
        AgencyId id = new AgencyId("role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        IssuedIdentity identity = new CertificateIssuer("issuer", TestIdentities.VALIDITY)
                .issueClient(id.value(), TestIdentities.VALIDITY);
        agencies.register(new Agency(
                id, "Agency of a role", role, Optional.empty(), Channel.INBOX, Optional.empty(), "Test desk"));
        agencies.addCertificate(
                id,
                CertificateFingerprint.of(identity.certificate()),
                identity.certificate().getNotAfter().toInstant());
        return identity;
    }
}

package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Comparator;
import java.util.List;
import org.ehchub.routes.consents.ConsentCapability;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.CodeType;

/**
 * Makes the generated capability statement say only what is true of this server.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class CapabilityDetails {

    private static final String SECURITY = "Mutual TLS with a client certificate that is registered to the agency";

    /** Names the two formats, how callers prove themselves, and no version of the software. */
    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance generated) {
        CapabilityStatement statement = (CapabilityStatement) generated;
        statement.setName("EhcHub").setPublisher("EHC hub");
        statement.getSoftware().setVersion(null);
        statement.setFormat(List.of(new CodeType("application/fhir+json"), new CodeType("application/fhir+xml")));
        statement.getRestFirstRep()
                .setSecurity(new CapabilityStatementRestSecurityComponent().setDescription(SECURITY));
        statement.getRestFirstRep().getResource().forEach(CapabilityDetails::complete);
    }

    /** HAPI offers to include whatever refers to anything; nothing here is included. */
    private static void complete(CapabilityStatementRestResourceComponent resource) {
        resource.setSearchInclude(null).setSearchRevInclude(null);
        resource.getInteraction().sort(Comparator.comparing(interaction -> interaction.getCode().toCode()));
        if (resource.getType().equals("Consent")) {
            ConsentCapability.describe(resource);
        }
    }
}

package org.ehchub.routes.consents;

import java.util.List;
import org.ehchub.consent.fhir.ConsentCodes;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What the capability statement says of Consent, as far as HAPI cannot tell it from {@link ConsentDoor}. */
public final class ConsentCapability {

    private static final String DOCUMENTATION = "Each change is a version; If-Match is required, nothing is deleted. What "
            + "cannot be honoured exactly is refused. The shape of UK Core's Consent, with the semantics of IHE's PCF";

    private ConsentCapability() {}

    /** Completes what the statement says of the resource. */
    public static void describe(CapabilityStatementRestResourceComponent consent) {
        consent.addSupportedProfile(ConsentCodes.UK_CORE)
                .setDocumentation(DOCUMENTATION)
                .setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE)
                .setReadHistory(true)
                .setUpdateCreate(false)
                .setConditionalRead(ConditionalReadStatus.FULLSUPPORT)
                .setConditionalUpdate(false)
                .setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED)
                .addReferencePolicy(ReferenceHandlingPolicy.LOGICAL);
        consent.setSearchParam(List.of(
                parameter(
                        "patient",
                        SearchParamType.REFERENCE,
                        "Required: Patient/<the hub's id>; or patient:identifier, in a form by POST only"),
                parameter("status", SearchParamType.TOKEN, "One or more of consent-state-codes; a refusal is active"),
                parameter("period", SearchParamType.DATE, "A day, month or year, with any prefix but ap"),
                parameter("actor", SearchParamType.REFERENCE, "actor:identifier only: who is named by system|value")));
    }

    private static CapabilityStatementRestResourceSearchParamComponent parameter(
            String name, SearchParamType type, String documentation) {
        return new CapabilityStatementRestResourceSearchParamComponent()
                .setName(name)
                .setDefinition("http://hl7.org/fhir/SearchParameter/"
                        + (name.equals("patient") ? "clinical-patient" : "Consent-" + name))
                .setType(type)
                .setDocumentation(documentation);
    }
}

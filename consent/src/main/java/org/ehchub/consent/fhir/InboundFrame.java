package org.ehchub.consent.fhir;

import static org.ehchub.consent.fhir.OutboundProvision.coding;

import java.util.Set;
import org.ehchub.mappings.fhir.FhirCodes;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;

/** What every Consent here has in common: its kind, its policy, and no words beside the elements. */
final class InboundFrame {

    private InboundFrame() {}

    /** Notes what is otherwise. */
    static void check(Consent consent, Inbound in) {
        in.fixed(
                consent.getScope(),
                "Consent.scope",
                "consentscope#patient-privacy",
                coding(ConsentCodes.SCOPE, ConsentCodes.PATIENT_PRIVACY));
        if (!consent.hasCategory()) {
            in.missing("Consent.category", "v3-ActCode#INFA");
        }
        for (int i = 0; i < consent.getCategory().size(); i++) {
            in.fixed(
                    consent.getCategory().get(i),
                    "Consent.category[" + i + "]",
                    "v3-ActCode#INFA or LOINC 59284-0",
                    coding(FhirCodes.ACT_CODE, ConsentCodes.INFORMATION_ACCESS),
                    coding(ConsentCodes.LOINC, ConsentCodes.LOINC_CONSENT));
        }
        if (consent.getPolicy().size() != 1
                || !ConsentCodes.POLICY.equals(consent.getPolicyFirstRep().getUri())) {
            in.wrong("Consent.policy", "One policy, the hub's own: " + ConsentCodes.POLICY);
        }
        checkWords(consent, in);
    }

    private static void checkWords(Consent consent, Inbound in) {
        for (CanonicalType profile : consent.getMeta().getProfile()) {
            String url = String.valueOf(profile.getValue()).replaceFirst("\\|.*", "");
            if (!url.equals(ConsentCodes.UK_CORE) && !url.startsWith(ConsentCodes.PCF)) {
                in.wrong("Consent.meta.profile", "UK Core's or IHE PCF's Consent, or none");
            }
        }
        if (consent.hasLanguage() && !Set.of("en", "en-GB").contains(String.valueOf(consent.getLanguage()))) {
            in.wrong("Consent.language", "en-GB, or none");
        }
        if (consent.hasText()
                && consent.getText().getStatus() != NarrativeStatus.GENERATED
                && consent.getText().getStatus() != NarrativeStatus.EMPTY) {
            in.refused("Consent.text", "A narrative generated from the elements: the hub keeps no other words");
        }
    }
}

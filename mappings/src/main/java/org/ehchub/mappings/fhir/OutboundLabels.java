package org.ehchub.mappings.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.translate.Codes;
import org.hl7.fhir.r4.model.Coding;

/** Writes security labels: published codes where HL7 has them. */
final class OutboundLabels {

    private OutboundLabels() {}

    static Labels of(InformationItem item) {
        return new Labels(Optional.of(item.confidentiality()), item.sensitivities());
    }

    /** The high-water mark of all items; normal when there is none. */
    static Labels of(List<InformationItem> items) {
        return items.stream()
                .map(OutboundLabels::of)
                .reduce(new Labels(Optional.of(Confidentiality.NORMAL), Set.of()), Labels::and);
    }

    static List<Coding> codings(Labels labels) {
        return Stream.concat(
                        labels.confidentiality().map(OutboundLabels::coding).stream(),
                        labels.sensitivities().stream().sorted().map(OutboundLabels::coding))
                .toList();
    }

    private static Coding coding(Confidentiality confidentiality) {
        return new Coding().setSystem(FhirCodes.CONFIDENTIALITY).setCode(confidentiality.code());
    }

    private static Coding coding(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case SEXUAL_HEALTH -> new Coding().setSystem(FhirCodes.ACT_CODE).setCode("SEX");
            case MENTAL_HEALTH -> new Coding().setSystem(FhirCodes.ACT_CODE).setCode("MH");
            case BEYOND_REQUEST, FAMILY_MEMBER -> new Coding()
                    .setSystem(FhirCodes.SENSITIVITY)
                    .setCode(Codes.code(sensitivity));
        };
    }
}

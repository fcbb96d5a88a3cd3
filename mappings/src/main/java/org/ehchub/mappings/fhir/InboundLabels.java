package org.ehchub.mappings.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.translate.Codes;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Extension;

/**
 * Reads security labels, never more laxly than they are meant: a sensitivity of HL7's that the hub does not tell apart
 * counts as content for explicit consent only, and a code that cannot be understood is a problem.
 */
final class InboundLabels {

    /** Says that labels stand on the elements and those on the resource are only their high-water mark. */
    static final String PROCESS_INLINE = "PROCESSINLINELABEL";

    private static final Set<String> SEXUAL_HEALTH = Set.of("SEX", "STD", "HIV");
    private static final Set<String> MENTAL_HEALTH = Set.of("MH", "PSY", "PSYTHPN", "BH");

    private final Problems problems;

    InboundLabels(Problems problems) {
        this.problems = problems;
    }

    /** The labels that hold for every section without labels of its own. */
    Labels ofDocument(Composition composition, String path) {
        Labels labels = read(composition.getMeta().getSecurity(), path + ".meta.security");
        return composition.getConfidentiality() == null
                ? labels
                : labels.and(confidentiality(
                        composition.getConfidentiality().toCode(), path + ".confidentiality"));
    }

    /** Whether the document's sensitivities merely repeat those of its sections. */
    static boolean areInline(Composition composition) {
        return composition.getMeta().getSecurity(FhirCodes.ACT_CODE, PROCESS_INLINE) != null;
    }

    /** The labels on an element itself. */
    Labels inline(List<Extension> extensions, String path) {
        return read(Extensions.values(extensions, FhirCodes.INLINE_LABEL, Coding.class), Extensions.path(path, FhirCodes.INLINE_LABEL));
    }

    Labels read(List<Coding> codings, String path) {
        Labels all = Labels.NONE;
        for (Coding coding : codings) {
            all = all.and(read(coding, path));
        }
        return all;
    }

    private Labels read(Coding coding, String path) {
        String code = String.valueOf(coding.getCode());
        return switch (String.valueOf(coding.getSystem())) {
            case FhirCodes.CONFIDENTIALITY -> confidentiality(code, path);
            case FhirCodes.ACT_CODE -> PROCESS_INLINE.equals(code) ? Labels.NONE : sensitive(published(code));
            case FhirCodes.SENSITIVITY -> minted(code, path);
            default -> Labels.NONE;
        };
    }

    private Labels confidentiality(String code, String path) {
        return switch (code) {
            case "U", "L", "M", "N" -> new Labels(Optional.of(Confidentiality.NORMAL), Set.of());
            case "R" -> new Labels(Optional.of(Confidentiality.RESTRICTED), Set.of());
            case "V" -> new Labels(Optional.of(Confidentiality.VERY_RESTRICTED), Set.of());
            default -> unknown(path, "A code of v3-Confidentiality");
        };
    }

    private static Sensitivity published(String code) {
        if (SEXUAL_HEALTH.contains(code)) {
            return Sensitivity.SEXUAL_HEALTH;
        }
        return MENTAL_HEALTH.contains(code) ? Sensitivity.MENTAL_HEALTH : Sensitivity.BEYOND_REQUEST;
    }

    private Labels minted(String code, String path) {
        return Codes.find(Sensitivity.class, code)
                .map(InboundLabels::sensitive)
                .orElseGet(() -> unknown(path, "A code of ehc-sensitivity"));
    }

    private Labels unknown(String path, String expected) {
        problems.add(path, Code.INVALID_VALUE, expected);
        return Labels.NONE;
    }

    private static Labels sensitive(Sensitivity sensitivity) {
        return new Labels(Optional.empty(), Set.of(sensitivity));
    }
}

package org.ehchub.routes.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.mappings.translate.DeliveryNote;
import org.hl7.fhir.r4.model.Bundle;

/** What the trust sends. Each Bundle has a fresh identifier; tests spoil it as they need. */
public final class SampleBundles {

    private static final String WORDS = "Swallows thickened fluids only, says the canary";
    private static final String AUTHOR = "Dr Peregrine Oakapple";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** What no log may hold. */
    static final List<String> CANARIES = List.of(
            WORDS,
            AUTHOR,
            TestRegister.NAME.given(),
            TestRegister.NAME.family(),
            TestRegister.NHS_NUMBER.value(),
            TestRegister.OTHER_NHS_NUMBER.value(),
            TestRegister.BIRTH_DATE.toString());

    private SampleBundles() {}

    /** Health advice about the registered child, to whom it may concern. */
    public static Bundle advice() {
        return bundle(report(child(TestRegister.NHS_NUMBER, Optional.empty()), Set.of()));
    }

    /** The other council's request for medical advice about the other child. */
    static AdviceRequest request() {
        return new AdviceRequest(
                new Heading(
                        TestRegister.REQUEST,
                        1,
                        TestRegister.OTHER_COUNCIL,
                        child(TestRegister.OTHER_NHS_NUMBER, Optional.empty()),
                        Set.of(TestRegister.TRUST),
                        DAY,
                        false),
                Set.of(AdviceKind.MEDICAL),
                LocalDate.now(ZoneOffset.UTC).plusWeeks(6),
                List.of());
    }

    /** The trust's answer to it. */
    public static Bundle answer() {
        return bundle(new AssessmentReport(
                heading(child(TestRegister.OTHER_NHS_NUMBER, Optional.empty()), Set.of(TestRegister.OTHER_COUNCIL)),
                AdviceKind.MEDICAL,
                Optional.of(TestRegister.REQUEST),
                List.of(item("needs", AdviceKind.MEDICAL))));
    }

    /** Health advice about a child with this NHS number and, at the trust, this record number. */
    public static Bundle adviceAbout(NhsNumber number, Optional<String> localId) {
        return bundle(report(child(number, localId), Set.of()));
    }

    /** Health advice to one agency. */
    public static Bundle adviceTo(AgencyId addressee) {
        return bundle(report(child(TestRegister.NHS_NUMBER, Optional.empty()), Set.of(addressee)));
    }

    /** A final plan with its section I. */
    public static Bundle finalPlan() {
        ChildRef child = child(TestRegister.NHS_NUMBER, Optional.empty());
        return bundle(new PlanSections(heading(child, Set.of()), PlanStatus.FINAL, List.of(item("I", PlanSection.I))));
    }

    /** In JSON. */
    public static String json(Bundle bundle) {
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle);
    }

    /** In XML. */
    public static String xml(Bundle bundle) {
        return FhirFormat.CONTEXT.newXmlParser().encodeResourceToString(bundle);
    }

    private static AssessmentReport report(ChildRef child, Set<AgencyId> addressees) {
        return new AssessmentReport(
                heading(child, addressees),
                AdviceKind.MEDICAL,
                Optional.empty(),
                List.of(item("needs", AdviceKind.MEDICAL)));
    }

    private static ChildRef child(NhsNumber number, Optional<String> localId) {
        return new ChildRef(
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                localId,
                TestRegister.NAME,
                TestRegister.BIRTH_DATE);
    }

    private static Heading heading(ChildRef child, Set<AgencyId> addressees) {
        return new Heading("advice-" + UUID.randomUUID(), 1, TestRegister.TRUST, child, addressees, DAY, false);
    }

    private static InformationItem item(String id, ItemCategory category) {
        return new InformationItem(
                id,
                category,
                Topic.NEEDS,
                "Health needs",
                WORDS,
                Optional.empty(),
                new Authorship(AUTHOR, "Consultant paediatrician", TestRegister.TRUST, DAY),
                Confidentiality.NORMAL,
                Set.of(),
                List.of(),
                List.of());
    }

    private static Bundle bundle(EhcMessage message) {
        return new FhirOutboundTranslator()
                .translate(
                        message,
                        new DeliveryNote(UUID.randomUUID().toString(), TestRegister.TRUST, Map.of(), Instant.EPOCH));
    }
}

package org.ehchub.routes.disk;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Attachment;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Detail;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.SenType;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.fhir.FhirOutboundTranslator;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.routes.testing.World;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.StringType;

/** Messages about the children of the {@link World} with a canary in every field that takes words. */
final class CanaryMessages {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Canaries canaries;

    CanaryMessages(Canaries canaries) {
        this.canaries = canaries;
    }

    /** The council's request for advice on child n. */
    AdviceRequest request(int n) {
        return new AdviceRequest(
                heading("request", n, World.COUNCIL, Set.of(World.TRUST)),
                Set.of(AdviceKind.MEDICAL),
                DAY.plusWeeks(6),
                List.of(item("request", World.COUNCIL, AdviceKind.MEDICAL, Topic.HISTORY, "")));
    }

    /** The trust's advice on child n, in answer to that, or to the world's own request. */
    AssessmentReport advice(int n, Optional<AdviceRequest> answered) {
        return advice(n, answered, "");
    }

    /** The same with so many bytes more to say. */
    AssessmentReport longAdvice(int n, int bytes) {
        String word = canaries.at("advice.long") + ' ';
        return advice(n, Optional.empty(), word.repeat(bytes / word.length()));
    }

    private AssessmentReport advice(int n, Optional<AdviceRequest> answered, String more) {
        return new AssessmentReport(
                heading("advice-" + n, n, World.TRUST, Set.of()),
                AdviceKind.MEDICAL,
                Optional.of(answered.map(asked -> asked.heading().document()).orElse(World.requestOf(n))),
                List.of(item("advice", World.TRUST, AdviceKind.MEDICAL, Topic.NEEDS, more)));
    }

    /** The council's final plan for child n. */
    PlanSections plan(int n) {
        return new PlanSections(
                heading("plan", n, World.COUNCIL, Set.of()),
                PlanStatus.FINAL,
                List.of(
                        item("plan.needs", World.COUNCIL, PlanSection.B, Topic.NEEDS, ""),
                        item("plan.provision", World.COUNCIL, PlanSection.F, Topic.PROVISION, ""),
                        item("plan.placement", World.COUNCIL, PlanSection.I, Topic.PLACEMENT, "")));
    }

    private Heading heading(String place, int n, AgencyId source, Set<AgencyId> addressees) {
        return new Heading(canaries.at(place + ".document"), 1, source, World.reference(n), addressees, DAY, false);
    }

    private InformationItem item(String message, AgencyId source, ItemCategory category, Topic topic, String more) {
        UnaryOperator<String> word = field -> canaries.at(message + ".item." + field);
        return new InformationItem(
                word.apply("id"),
                category,
                topic,
                word.apply("title"),
                word.apply("narrative") + more,
                Optional.of(word.apply("summary")),
                new Authorship(word.apply("author.name"), word.apply("author.role"), source, DAY),
                Confidentiality.NORMAL,
                Set.of(),
                details(topic, source, word),
                List.of(new Attachment(
                        word.apply("attachment.title"),
                        "application/" + word.apply("attachment.type"),
                        URI.create("https://files.example/" + word.apply("attachment.location")),
                        "0".repeat(64),
                        1234)));
    }

    private static List<Detail> details(Topic topic, AgencyId source, UnaryOperator<String> word) {
        return switch (topic) {
            case NEEDS -> List.of(new Detail.Need(SenType.ASD, 1, word.apply("need")));
            case PROVISION ->
                List.of(
                        new Detail.Provision(word.apply("provision"), word.apply("frequency"), Optional.of(source)),
                        new Detail.Outcome(word.apply("outcome"), word.apply("by-when")),
                        new Detail.PersonalBudget(
                                BigDecimal.TEN,
                                Detail.BudgetStatus.AGREED,
                                Detail.BudgetMechanism.DIRECT_PAYMENT,
                                Map.of(source, BigDecimal.TEN)));
            case PLACEMENT -> List.of(new Detail.Placement(Optional.empty(), word.apply("institution")));
            default -> List.of();
        };
    }

    /** The advice as the trust sends it, with a canary also wherever FHIR alone takes words. */
    byte[] bundle(AssessmentReport advice) {
        var note = new DeliveryNote(
                canaries.at("bundle.identifier." + advice.heading().document()),
                World.COUNCIL,
                Map.of(),
                Instant.parse("2026-03-02T09:00:00Z"));
        Bundle bundle = new FhirOutboundTranslator().translate(advice, note);
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(DomainResource.class::isInstance)
                .map(DomainResource.class::cast)
                .forEach(this::addWhatOnlyFhirHas);
        return FhirFormat.CONTEXT.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    private void addWhatOnlyFhirHas(DomainResource resource) {
        String type = resource.fhirType();
        if (resource.getText().isEmpty()) {
            var narrative = new Narrative();
            narrative.setStatus(Narrative.NarrativeStatus.ADDITIONAL);
            narrative.setDivAsString(canaries.at(type + ".text"));
            resource.setText(narrative);
        }
        resource.addExtension("https://trust.example/extension", new StringType(canaries.at(type + ".extension")));
        resource.getMeta()
                .addTag("https://trust.example/tags", canaries.at(type + ".tag"), canaries.at(type + ".display"));
    }
}

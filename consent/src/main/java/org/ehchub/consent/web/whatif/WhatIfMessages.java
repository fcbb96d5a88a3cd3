package org.ehchub.consent.web.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.statutory.AdviceRequests;
import org.ehchub.consent.statutory.OpenAdviceRequest;
import org.ehchub.consent.web.Typed;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;

/** Makes the message that is asked about: one item without content for each category. */
public class WhatIfMessages {

    private static final String NOTHING = "(nothing)";

    private final AdviceRequests requests;

    public WhatIfMessages(AdviceRequests requests) {
        this.requests = requests;
    }

    EhcMessage of(ChildRecord child, WhatIfForm form) {
        AgencyId from = new AgencyId(form.from());
        AgencyId to = new AgencyId(form.to());
        LocalDate on = form.on().date().orElseThrow();
        var heading = new Heading("what-if", 1, from, reference(child, from), Set.of(to), on, false);
        List<InformationItem> items = Typed.categories(form.categories()).orElseThrow().stream()
                .map(category -> item(category, form.named(), from, on))
                .toList();
        return switch (Sent.valueOf(form.sent())) {
            case DRAFT_PLAN -> new PlanSections(heading, PlanStatus.DRAFT, items);
            case FINAL_PLAN -> new PlanSections(heading, PlanStatus.FINAL, items);
            case AMENDED_PLAN -> new PlanSections(heading, PlanStatus.AMENDED_FINAL, items);
            case REPORT -> new AssessmentReport(heading, kind(items), answered(child.id(), from, to), items);
        };
    }

    /**
     * A report with an item of every plan section: whether it goes turns on consent, not on what kind of plan it is.
     */
    EhcMessage everySection(ChildRecord child, AgencyId from, LocalDate on) {
        var heading = new Heading("what-if", 1, from, reference(child, from), Set.of(), on, false);
        List<InformationItem> items = Stream.of(PlanSection.values())
                .map(section -> item(section, Set.of(), from, on))
                .toList();
        return new AssessmentReport(heading, AdviceKind.OTHER, Optional.empty(), items);
    }

    private static InformationItem item(
            ItemCategory category, Set<Sensitivity> sensitivities, AgencyId from, LocalDate on) {
        return new InformationItem(
                category.code(),
                category,
                Topic.OTHER,
                category.title(),
                NOTHING,
                Optional.empty(),
                new Authorship(NOTHING, NOTHING, from, on),
                Confidentiality.NORMAL,
                sensitivities,
                List.of(),
                List.of());
    }

    private static AdviceKind kind(List<InformationItem> items) {
        return items.stream()
                .map(InformationItem::category)
                .filter(AdviceKind.class::isInstance)
                .map(AdviceKind.class::cast)
                .findFirst()
                .orElse(AdviceKind.OTHER);
    }

    /** Advice to the council that asked for it would be an answer. */
    private Optional<String> answered(ChildId child, AgencyId from, AgencyId to) {
        return requests.about(child).stream()
                .filter(request -> request.from().equals(to) && request.to().equals(from))
                .map(OpenAdviceRequest::document)
                .findFirst();
    }

    /** As the sender would name the child; the hub's own id where it knows no number of theirs. */
    private static ChildRef reference(ChildRecord child, AgencyId from) {
        Optional<String> localId = Optional.ofNullable(child.localIds().get(from));
        boolean numbered = child.nhsNumber().isPresent() || child.upn().isPresent() || child.uln().isPresent();
        return new ChildRef(
                child.nhsNumber(),
                child.upn(),
                child.uln(),
                numbered ? localId : localId.or(() -> Optional.of(child.id().toString())),
                child.name(),
                child.birthDate());
    }
}

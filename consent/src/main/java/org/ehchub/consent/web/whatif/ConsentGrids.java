package org.ehchub.consent.web.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.Decision;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.ReleaseGate;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.web.AgencyNames;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.PlanSection;

/** Makes the grid of a child's page from the gate's own answers: what it says is what would happen. */
public class ConsentGrids {

    private static final Set<LawfulBasis> CONSENT =
            Set.of(LawfulBasis.CONSENT, LawfulBasis.EXPLICIT_CONSENT, LawfulBasis.YOUNG_PERSONS_REQUEST);

    private final ReleaseGate gate;
    private final WhatIfMessages messages;
    private final Circle circle;
    private final AgencyNames names;
    private final Clock clock;

    public ConsentGrids(
            ReleaseGate gate, WhatIfMessages messages, Circle circle, AgencyNames names, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.circle = circle;
        this.names = names;
        this.clock = clock;
    }

    /** Of a report by the council's education service; empty while none is responsible for the child. */
    public Optional<ConsentGrid> of(ChildRecord child) {
        Instant now = clock.instant();
        LocalDate today = LawDay.of(now);
        return circle.of(child.id()).stream()
                .filter(part -> part.role() == InvolvementRole.COUNCIL_EDUCATION && part.isOn(today))
                .map(Involvement::agency)
                .findFirst()
                .map(council -> grid(
                        council,
                        gate.foreseeCircle(messages.everySection(child, council, today), child.id(), now)));
    }

    private ConsentGrid grid(AgencyId council, Map<AgencyId, List<Decision>> decisions) {
        return new ConsentGrid(
                names.of(council),
                Stream.of(PlanSection.values()).map(PlanSection::code).toList(),
                decisions.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private ConsentGrid.Row row(AgencyId agency, List<Decision> decisions) {
        Map<String, Decision> bySection =
                decisions.stream().collect(Collectors.toMap(Decision::itemId, Function.identity()));
        return new ConsentGrid.Row(
                names.of(agency),
                Stream.of(PlanSection.values())
                        .map(section -> new ConsentGrid.Cell(section.code(), answer(bySection.get(section.code()))))
                        .toList());
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Permit permit -> CONSENT.contains(permit.basis()) ? "Yes" : "Law";
            case Decision.Refuse refuse -> "No";
        };
    }
}

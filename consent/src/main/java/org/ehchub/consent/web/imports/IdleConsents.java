package org.ehchub.consent.web.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.rules.AgeDates;
import org.ehchub.consent.rules.WhoDecides;
import org.ehchub.mappings.canonical.AgencyId;

/** Finds the consents of a file that would release nothing to anybody, as their children are on record. */
final class IdleConsents {

    private final ChildRegister children;
    private final Circle circle;
    private final AgencyRegister agencies;
    private final LocalDate today;

    IdleConsents(ChildRegister children, Circle circle, AgencyRegister agencies, LocalDate today) {
        this.children = children;
        this.circle = circle;
        this.agencies = agencies;
        this.today = today;
    }

    /**
     * A child as it is on record, asked once for all rows about it.
     *
     * @param around the agencies with a part in its life that has not ended
     */
    private record Child(AgeDates ages, List<Agency> around) {}

    List<IdleRow> among(List<ImportedConsent> consents) {
        Map<AgencyId, Agency> known =
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        Map<ChildId, Child> asked = new HashMap<>();
        return consents.stream()
                .filter(consent -> !consent.refusal())
                .flatMap(consent -> against(
                                consent.terms(),
                                asked.computeIfAbsent(consent.terms().child(), id -> child(id, known)))
                        .stream()
                        .map(reason -> new IdleRow(consent.row(), reason)))
                .toList();
    }

    private Child child(ChildId id, Map<AgencyId, Agency> known) {
        List<Agency> around = circle.of(id).stream()
                .filter(part -> part.until().map(last -> !last.isBefore(today)).orElse(true))
                .map(part -> known.get(part.agency()))
                .filter(Objects::nonNull)
                .toList();
        return new Child(AgeDates.of(children.find(id).birthDate()), around);
    }

    /** Why it releases nothing on the day from which it first could; no later day mends that. */
    private Set<RefusalReason> against(ConsentTerms terms, Child child) {
        LocalDate day = terms.hasStarted(today) ? today : terms.from();
        if (terms.hasEnded(day)) {
            return EnumSet.of(RefusalReason.CONSENT_EXPIRED);
        }
        if (child.ages().isOver(day)) {
            return EnumSet.of(RefusalReason.NO_LONGER_A_YOUNG_PERSON);
        }
        Set<RefusalReason> reasons = WhoDecides.against(terms, child.ages(), day);
        if (!reachesAnybody(terms.scope().recipients(), child.around())) {
            reasons.add(RefusalReason.NOT_INVOLVED);
        }
        return reasons;
    }

    /** An agency that is named need not be around the child; one of a class is. */
    private static boolean reachesAnybody(Recipients recipients, List<Agency> around) {
        return switch (recipients) {
            case Recipients.Anyone anyone -> !around.isEmpty();
            case Recipients.These these ->
                !these.agencies().isEmpty() || around.stream().anyMatch(these::include);
        };
    }
}

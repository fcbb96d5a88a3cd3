package org.ehchub.consent.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.InformationItem;

/**
 * How the consents and refusals of a child combine for one item and one recipient: some consent permits it, and nothing
 * forbids it ({@link Denial}). A consent that meets every condition but is forbidden shows which.
 */
final class ConsentCheck {

    /** What a kind of recipient demands of a consent beyond what every consent needs. */
    enum Demand {
        NONE,
        /** Consent to a service is not consent to research, and free text identifies: the researcher is named. */
        RESEARCHER_NAMED,
        /** The young person's own request (SEND Regulations 2014, reg 17(1)(j)). */
        YOUNG_PERSONS_OWN
    }

    private static final Comparator<Consent> NEWEST_DECISION = Comparator.comparing(
                    (Consent consent) -> consent.terms().decidedAt())
            .thenComparing(consent -> consent.id().value());

    private final Facts facts;
    private final InformationItem item;
    private final Demand demand;

    private ConsentCheck(Facts facts, InformationItem item, Demand demand) {
        this.facts = facts;
        this.item = item;
        this.demand = demand;
    }

    /** Met by the newest consent that permits and is not forbidden, else all that stands against it. */
    static Finding of(Facts facts, InformationItem item, Demand demand) {
        return new ConsentCheck(facts, item, demand).find();
    }

    private Finding find() {
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        List<Consent> permitting = new ArrayList<>();
        for (Consent consent : facts.file().consents()) {
            if (consent.status() == ConsentStatus.GIVEN && concernsRecipient(consent)) {
                Set<RefusalReason> against = against(consent);
                reasons.addAll(against);
                if (against.isEmpty()) {
                    permitting.add(consent);
                }
            }
        }
        List<Denial> denials = Denial.all(facts, item.category());
        return permitting.stream()
                .filter(consent -> denials.stream().noneMatch(denial -> denial.forbids(consent)))
                .max(NEWEST_DECISION)
                .<Finding>map(consent -> new Finding.Met(consent.reference()))
                .orElseGet(() -> unmet(reasons, permitting, denials));
    }

    private static Finding unmet(Set<RefusalReason> reasons, List<Consent> permitting, List<Denial> denials) {
        for (Denial denial : denials) {
            reasons.add(denial.reason());
            if (permitting.stream().anyMatch(denial::isAnothersAgainst)) {
                reasons.add(RefusalReason.VIEWS_CONFLICT);
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(RefusalReason.NO_CONSENT);
        }
        return new Finding.Unmet(reasons);
    }

    private boolean concernsRecipient(Consent consent) {
        return consent.terms().scope().recipients().include(facts.recipient());
    }

    /** Why this consent, taken alone, does not permit the item. */
    private Set<RefusalReason> against(Consent consent) {
        ConsentTerms terms = consent.terms();
        Set<RefusalReason> reasons = WhoDecides.against(terms, facts.file().ages(), facts.on());
        if (!terms.hasStarted(facts.on())) {
            reasons.add(RefusalReason.CONSENT_NOT_YET_IN_FORCE);
        }
        if (terms.hasEnded(facts.on())) {
            reasons.add(RefusalReason.CONSENT_EXPIRED);
        }
        addScopeReasons(reasons, terms.scope());
        switch (demand) {
            case NONE -> {}
            case RESEARCHER_NAMED -> {
                if (!terms.scope().recipients().name(facts.recipient().id())) {
                    reasons.add(RefusalReason.CONSENT_NAMES_NO_RESEARCHER);
                }
            }
            case YOUNG_PERSONS_OWN -> {
                if (terms.giver().by() != GivenBy.YOUNG_PERSON) {
                    reasons.add(RefusalReason.NOT_THE_YOUNG_PERSONS_OWN);
                }
                if (!facts.file().ages().decides(facts.on())) {
                    reasons.add(RefusalReason.NOT_YET_A_YOUNG_PERSON);
                }
            }
        }
        return reasons;
    }

    private void addScopeReasons(Set<RefusalReason> reasons, Scope scope) {
        if (!scope.purposes().contains(facts.purpose())) {
            reasons.add(RefusalReason.CONSENT_FOR_OTHER_PURPOSE);
        }
        if (!scope.categories().include(item.category())) {
            reasons.add(RefusalReason.CONSENT_FOR_OTHER_CONTENT);
        }
        if (!scope.sensitivities().containsAll(SensitiveContent.of(item))) {
            reasons.add(RefusalReason.SENSITIVE);
        }
        // A class of agencies means those around this child, not every such agency in England.
        if (!scope.recipients().name(facts.recipient().id()) && !facts.recipientIsInvolved()) {
            reasons.add(RefusalReason.NOT_INVOLVED);
        }
    }
}

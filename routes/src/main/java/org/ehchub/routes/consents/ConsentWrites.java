package org.ehchub.routes.consents;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.arrival.fhir.BodyReading;
import org.ehchub.routes.arrival.fhir.Finding;
import org.ehchub.routes.arrival.fhir.Told;
import org.ehchub.routes.platform.machines.MachineError;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an agency's Consent to the registry: one transaction, the same rules and effects as an officer's. */
final class ConsentWrites {

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final ConsentIdentifiers identifiers;
    private final SentConsents sent;
    private final OwnChildren children;
    private final ConsentIds ids;
    private final TransactionTemplate transaction;

    ConsentWrites(
            ConsentRegistry registry,
            KnownPeople people,
            ConsentIdentifiers identifiers,
            SentConsents sent,
            OwnChildren children,
            ConsentIds ids,
            TransactionTemplate transaction) {
        this.registry = registry;
        this.people = people;
        this.identifiers = identifiers;
        this.sent = sent;
        this.children = children;
        this.ids = ids;
        this.transaction = transaction;
    }

    /**
     * What stands after a write.
     *
     * @param created whether it was not there before
     */
    record Written(Consent consent, boolean created) {}

    /** What the agency calls so, if it is there and about one of its children. */
    Optional<Consent> existing(AgencyId sender, BusinessIdentifier identifier) {
        List<Consent> history = registry.history(ids.of(sender, identifier));
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast()).filter(found -> children.isOwn(sender, found.terms().child()));
    }

    /**
     * Records a new consent or refusal.
     *
     * @param sought the identifier that nothing had
     * @throws Told when it is not understood, or the same identifier or request came with other content
     */
    Written create(
            AgencyId sender,
            BodyReading<org.hl7.fhir.r4.model.Consent> body,
            Optional<BusinessIdentifier> sought,
            Optional<String> requestId) {
        Understood said = sent.asNew(sender, body, sought);
        ConsentId id = ids.of(sender, said.identifier(), requestId);
        return transaction.execute(status -> record(id, said, Consent.recorder(sender)));
    }

    private Written record(ConsentId id, Understood said, String recorder) {
        boolean there = !registry.history(id).isEmpty();
        keep(said);
        ConsentChange change = said.status() == ConsentStatus.REFUSED
                ? registry.refuse(id, said.terms(), recorder)
                : registry.give(id, said.terms(), recorder);
        return switch (change) {
            case ConsentChange.Recorded(Consent recorded) -> {
                said.identifier().ifPresent(own -> identifiers.keep(id, own));
                yield new Written(recorded, !there);
            }
            case ConsentChange.Conflict conflict -> throw Told.of(409, List.of(Finding.conflict()));
            case ConsentChange.NotPossible refused -> throw Told.of(MachineError.NOT_POSSIBLE);
            case ConsentChange.UnknownConsent unknown -> throw Told.of(MachineError.NOT_FOUND);
        };
    }

    /**
     * Records the next version of a consent: other terms, or its end with the terms as they are. What stands so already
     * is left as it is, so that an update may be sent twice.
     *
     * @param seen the version that the agency was looking at
     * @throws Told when it is not understood, not possible, or someone else changed it first
     */
    Consent update(AgencyId sender, Consent current, int seen, BodyReading<org.hl7.fhir.r4.model.Consent> body) {
        Understood said = sent.asNext(sender, body, current);
        boolean stands = said.status() == current.status() && said.terms().equals(current.terms());
        if (stands && (seen == current.version() || seen + 1 == current.version())) {
            return current;
        }
        return transaction.execute(status -> changed(current.id(), seen, said, Consent.recorder(sender)));
    }

    /** What is thrown takes back that the giver was kept. */
    private Consent changed(ConsentId id, int seen, Understood said, String recorder) {
        return switch (change(id, seen, said, recorder)) {
            case ConsentChange.Recorded(Consent recorded) -> recorded;
            case ConsentChange.Conflict conflict -> throw Told.of(MachineError.CHANGED_MEANWHILE);
            case ConsentChange.NotPossible refused -> throw Told.of(MachineError.NOT_POSSIBLE);
            case ConsentChange.UnknownConsent unknown -> throw Told.of(MachineError.NOT_FOUND);
        };
    }

    private void keep(Understood said) {
        said.named().ifPresent(person -> people.keep(said.terms().child(), person));
    }

    private ConsentChange change(ConsentId id, int seen, Understood said, String recorder) {
        keep(said);
        return switch (said.status()) {
            case GIVEN -> registry.amend(id, seen, said.terms(), recorder);
            case WITHDRAWN -> registry.withdraw(id, seen, recorder);
            case ENTERED_IN_ERROR -> registry.markEnteredInError(id, seen, recorder);
            // A refusal is not amended, and only an officer resolves a disagreement.
            case REFUSED, SET_ASIDE -> throw Told.of(MachineError.NOT_POSSIBLE);
        };
    }
}

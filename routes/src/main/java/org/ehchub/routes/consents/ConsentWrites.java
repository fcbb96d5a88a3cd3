package org.ehchub.routes.consents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ehchub.consent.ConsentIdentifiers;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.fhir.ChildKey;
import org.ehchub.consent.fhir.ConsentReading;
import org.ehchub.consent.fhir.ConsentReading.Understood;
import org.ehchub.consent.fhir.Directory;
import org.ehchub.consent.fhir.InboundConsent;
import org.ehchub.consent.fhir.OutboundConsent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Problem.Code;
import org.ehchub.routes.arrival.fhir.BodyReading;
import org.ehchub.routes.arrival.fhir.Finding;
import org.ehchub.routes.arrival.fhir.Told;
import org.ehchub.routes.platform.machines.MachineError;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an agency's Consent to the registry: one transaction, the same rules and effects as an officer's. */
final class ConsentWrites {

    private static final int UNPROCESSABLE = 422;

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final ConsentIdentifiers identifiers;
    private final AgencyRegister agencies;
    private final OwnChildren children;
    private final ConsentIds ids;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsentWrites(
            ConsentRegistry registry,
            KnownPeople people,
            ConsentIdentifiers identifiers,
            AgencyRegister agencies,
            OwnChildren children,
            ConsentIds ids,
            TransactionTemplate transaction,
            Clock clock) {
        this.registry = registry;
        this.people = people;
        this.identifiers = identifiers;
        this.agencies = agencies;
        this.children = children;
        this.ids = ids;
        this.transaction = transaction;
        this.clock = clock;
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
        List<Problem> problems = new ArrayList<>();
        Optional<Understood> read =
                read(body, directory(sender, Set.of(sender), key -> children.find(sender, key)), problems);
        read.ifPresent(said -> {
            if (said.status() != ConsentStatus.GIVEN && said.status() != ConsentStatus.REFUSED) {
                problems.add(
                        new Problem("Consent.status", Code.NOT_ALLOWED, "active or rejected: what is new is in force"));
            }
            if (sought.isPresent() && !said.identifier().equals(sought)) {
                problems.add(new Problem(
                        "Consent.identifier", Code.INVALID_VALUE, "The identifier that If-None-Exist names"));
            }
        });
        refuse(body, problems);
        Understood said = read.orElseThrow();
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
        Set<AgencyId> custodians = new HashSet<>(Set.of(sender));
        current.recordingAgency().ifPresent(custodians::add);
        List<Problem> problems = new ArrayList<>();
        Optional<Understood> read =
                read(body, directory(sender, custodians, key -> sameChild(sender, key, current)), problems);
        Optional<BusinessIdentifier> kept =
                Optional.ofNullable(identifiers.of(Set.of(current.id())).get(current.id()));
        read.ifPresent(said -> {
            if (!said.identifier().equals(kept)) {
                problems.add(new Problem("Consent.identifier", Code.NOT_ALLOWED, "It stays as it was at first"));
            }
            if (isEnd(said.status()) && !said.terms().equals(current.terms())) {
                problems.add(new Problem(
                        "Consent", Code.NOT_ALLOWED, "What ends a Consent changes its status and nothing else of it"));
            }
        });
        if (body instanceof BodyReading.Read<org.hl7.fhir.r4.model.Consent>(var consent, var found)) {
            if (read.filter(said -> isEnd(said.status())).isPresent() && contradicts(consent, current)) {
                problems.add(new Problem("Consent.provision.type", Code.NOT_ALLOWED, "As it was, or none"));
            }
            if (!current.id().toString().equals(consent.getIdElement().getIdPart())) {
                problems.add(new Problem("Consent.id", Code.INVALID_VALUE, "The id in the address"));
            }
        }
        refuse(body, problems);
        Understood said = read.orElseThrow();
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

    /** What has ended permits and denies nothing, so that its type is not read; it must not have been turned round. */
    private static boolean contradicts(org.hl7.fhir.r4.model.Consent sent, Consent current) {
        var shown = OutboundConsent.of(current, Optional.empty()).getProvision();
        return sent.getProvision().hasType()
                && shown.hasType()
                && sent.getProvision().getType() != shown.getType();
    }

    private static boolean isEnd(ConsentStatus status) {
        return switch (status) {
            case GIVEN, REFUSED -> false;
            case WITHDRAWN, ENTERED_IN_ERROR, SET_ASIDE -> true;
        };
    }

    /** However the agency names the child, it is the one that the consent is about, of whichever merged record. */
    private Optional<ChildId> sameChild(AgencyId sender, ChildKey key, Consent current) {
        return children.find(sender, key)
                .filter(child -> registry.of(child).stream().anyMatch(one -> one.id().equals(current.id())))
                .map(child -> current.terms().child());
    }

    private Directory directory(
            AgencyId sender, Set<AgencyId> custodians, Function<ChildKey, Optional<ChildId>> lookUp) {
        return new Directory(lookUp, people, agencies.all(), custodians, clock.instant());
    }

    private static Optional<Understood> read(
            BodyReading<org.hl7.fhir.r4.model.Consent> body, Directory directory, List<Problem> problems) {
        return switch (body) {
            case BodyReading.Refused<org.hl7.fhir.r4.model.Consent>(int status, Finding finding) ->
                throw Told.of(status, List.of(finding));
            case BodyReading.Read<org.hl7.fhir.r4.model.Consent>(var consent, List<Problem> notFhir) -> {
                problems.addAll(notFhir);
                yield switch (InboundConsent.read(consent, directory)) {
                    case Understood understood -> Optional.of(understood);
                    case ConsentReading.NotUnderstood(List<Problem> found) -> {
                        problems.addAll(found);
                        yield Optional.empty();
                    }
                };
            }
        };
    }

    /** What is not FHIR R4 is a bad request; what is, and cannot be honoured, is not processed. */
    private static void refuse(BodyReading<org.hl7.fhir.r4.model.Consent> body, List<Problem> problems) {
        if (!problems.isEmpty()) {
            boolean fhir = body instanceof BodyReading.Read<org.hl7.fhir.r4.model.Consent>(var consent, var notFhir)
                    && notFhir.isEmpty();
            throw Told.ofProblems(fhir ? UNPROCESSABLE : 400, problems);
        }
    }
}

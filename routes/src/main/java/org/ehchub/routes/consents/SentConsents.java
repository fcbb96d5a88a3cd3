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

/** Understands the Consents that agencies send: as a new one, or as the next version of one. */
final class SentConsents {

    private static final int UNPROCESSABLE = 422;

    private final ConsentRegistry registry;
    private final KnownPeople people;
    private final ConsentIdentifiers identifiers;
    private final AgencyRegister agencies;
    private final OwnChildren children;
    private final Clock clock;

    SentConsents(
            ConsentRegistry registry,
            KnownPeople people,
            ConsentIdentifiers identifiers,
            AgencyRegister agencies,
            OwnChildren children,
            Clock clock) {
        this.registry = registry;
        this.people = people;
        this.identifiers = identifiers;
        this.agencies = agencies;
        this.children = children;
        this.clock = clock;
    }

    /**
     * A new consent or refusal.
     *
     * @param sought the identifier that nothing had
     * @throws Told when it is not understood
     */
    Understood asNew(
            AgencyId sender,
            BodyReading<org.hl7.fhir.r4.model.Consent> body,
            Optional<BusinessIdentifier> sought) {
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
        return read.orElseThrow();
    }

    /**
     * The next version of a consent: other terms, or its end with the terms as they are.
     *
     * @throws Told when it is not understood, or says what the next version of this one cannot
     */
    Understood asNext(AgencyId sender, BodyReading<org.hl7.fhir.r4.model.Consent> body, Consent current) {
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
        return read.orElseThrow();
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

package org.ehchub.consent.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.mappings.translate.Problems;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Reads a Consent to the last element, or tells everything about it that the registry could not honour exactly. */
public final class InboundConsent {

    /** A day; a longer text has a time. */
    private static final int DAY = 10;

    private final Consent consent;
    private final Inbound in;

    private InboundConsent(Consent consent, Directory directory) {
        this.consent = consent;
        this.in = new Inbound(directory, new Problems());
    }

    /** Never throws for what is in the Consent. */
    public static ConsentReading read(Consent consent, Directory directory) {
        return new InboundConsent(consent, directory).read();
    }

    private ConsentReading read() {
        KnownElements.check(consent, in.problems());
        InboundFrame.check(consent, in);
        InboundPeople people = new InboundPeople(consent, in);
        var child = people.child();
        var giver = people.giver(child);
        people.checkCustodian();
        Optional<ConsentStatus> status = status();
        Optional<HowTaken> how = howTaken();
        Optional<Capacity> capacity = capacity();
        Optional<Instant> decidedAt = decidedAt();
        Optional<BusinessIdentifier> identifier = identifier();
        Optional<String> evidence = evidence();
        InboundProvision provision = new InboundProvision(consent.getProvision(), in);
        Optional<LocalDate> from = provision.from(decidedAt);
        Optional<LocalDate> until = provision.until();
        var scope = provision.scope();
        Optional<ConsentTerms> terms = in.problems()
                .build(
                        0,
                        "Consent.provision.period",
                        () -> new ConsentTerms(
                                child.orElseThrow(),
                                giver.orElseThrow().giver(),
                                capacity,
                                how.orElseThrow(),
                                evidence,
                                decidedAt.orElseThrow(),
                                from.orElseThrow(),
                                until,
                                scope.orElseThrow()));
        List<Problem> problems = in.problems().all();
        return problems.isEmpty()
                ? new ConsentReading.Understood(
                        status.orElseThrow(),
                        terms.orElseThrow(),
                        giver.flatMap(InboundGiver.Read::named),
                        identifier)
                : new ConsentReading.NotUnderstood(problems.stream().distinct().toList());
    }

    private Optional<ConsentStatus> status() {
        if (consent.getStatus() == null) {
            in.missing("Consent.status", "active, rejected, inactive or entered-in-error");
            return Optional.empty();
        }
        boolean setAside = isSetAside();
        ConsentProvisionType type = consent.getProvision().getType();
        return switch (consent.getStatus()) {
            case ACTIVE -> decided(type);
            case REJECTED -> refused(type);
            case INACTIVE -> setAside ? Optional.of(ConsentStatus.SET_ASIDE) : withdrawn(type);
            case ENTEREDINERROR -> Optional.of(ConsentStatus.ENTERED_IN_ERROR);
            case DRAFT, PROPOSED, NULL -> {
                in.wrong("Consent.status", "What was decided: active, rejected, inactive or entered-in-error");
                yield Optional.empty();
            }
        };
    }

    private Optional<ConsentStatus> decided(ConsentProvisionType type) {
        if (type == ConsentProvisionType.PERMIT) {
            return Optional.of(ConsentStatus.GIVEN);
        }
        return refused(type);
    }

    private Optional<ConsentStatus> refused(ConsentProvisionType type) {
        if (type == ConsentProvisionType.DENY) {
            return Optional.of(ConsentStatus.REFUSED);
        }
        in.wrong("Consent.provision.type", "permit for a consent; deny for a refusal, which may be rejected or active");
        return Optional.empty();
    }

    private Optional<ConsentStatus> withdrawn(ConsentProvisionType type) {
        if (type == ConsentProvisionType.DENY) {
            in.wrong(
                    "Consent.provision.type",
                    "permit: a refusal is not withdrawn; a later consent of the same person ends it, or an officer");
            return Optional.empty();
        }
        return Optional.of(ConsentStatus.WITHDRAWN);
    }

    private boolean isSetAside() {
        String path = Inbound.at("Consent", ConsentCodes.STANDING);
        Optional<Extension> standing = in.one(consent.getExtension(), ConsentCodes.STANDING, "Consent");
        if (standing.isPresent()
                && (consent.getStatus() != Consent.ConsentState.INACTIVE
                        || in.value(standing.get(), CodeType.class, path, "set-aside")
                                .filter(code -> code.getValue().equals(ConsentCodes.SET_ASIDE))
                                .isEmpty())) {
            in.wrong(path, "set-aside, on an inactive Consent");
        }
        return standing.isPresent();
    }

    private Optional<HowTaken> howTaken() {
        String path = Inbound.at("Consent", ConsentCodes.HOW_TAKEN);
        String expected = "How it was taken: form, meeting, letter, telephone or online";
        Optional<Extension> how = in.one(consent.getExtension(), ConsentCodes.HOW_TAKEN, "Consent");
        if (how.isEmpty()) {
            in.missing(path, expected);
        }
        return how.flatMap(extension -> in.value(extension, CodeType.class, path, expected))
                .flatMap(code -> in.named(HowTaken.class, code.getValue(), path, expected));
    }

    private Optional<Capacity> capacity() {
        Optional<Extension> judged = in.one(consent.getExtension(), ConsentCodes.CAPACITY, "Consent");
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        Optional<BooleanType> can = part(judged.get(), ConsentCodes.CAN_DECIDE, BooleanType.class, "true or false");
        Optional<StringType> by = part(judged.get(), ConsentCodes.JUDGED_BY, StringType.class, "Who judged it");
        Optional<LocalDate> on = part(judged.get(), ConsentCodes.JUDGED_ON, DateType.class, "The day of the judgement")
                .flatMap(day -> in.day(day, Inbound.at("Consent", ConsentCodes.CAPACITY), "of the judgement"));
        Optional<String> judge = by.flatMap(who -> in.words(
                who.getValue(),
                Inbound.at(Inbound.at("Consent", ConsentCodes.CAPACITY), ConsentCodes.JUDGED_BY),
                "Who judged it"));
        return can.flatMap(able ->
                judge.flatMap(who -> on.map(day -> new Capacity(able.booleanValue(), who, day))));
    }

    private <T> Optional<T> part(Extension judged, String name, Class<T> type, String expected) {
        String path = Inbound.at("Consent", ConsentCodes.CAPACITY);
        Optional<Extension> part = in.one(judged.getExtension(), name, path);
        if (part.isEmpty()) {
            in.missing(Inbound.at(path, name), expected);
        }
        return part.flatMap(extension -> in.value(extension, type, Inbound.at(path, name), expected));
    }

    /** A day alone counts from its beginning in England, as on the screens. */
    private Optional<Instant> decidedAt() {
        DateTimeType moment = consent.getDateTimeElement();
        String expected = "A moment that has passed, with its time zone, or a whole day";
        if (moment.getValueAsString() == null) {
            in.missing("Consent.dateTime", expected);
            return Optional.empty();
        }
        Optional<Instant> at = Inbound.day(moment)
                .map(LawDay::start)
                .or(() -> Optional.of(moment)
                        .filter(text -> text.getValueAsString().length() > DAY)
                        // Nothing when the text is no moment at all.
                        .map(DateTimeType::getValue)
                        .map(Date::toInstant));
        if (at.isEmpty() || at.get().isAfter(in.directory().now())) {
            in.wrong("Consent.dateTime", expected);
        }
        return at;
    }

    private Optional<BusinessIdentifier> identifier() {
        if (consent.getIdentifier().size() > 1) {
            in.refused("Consent.identifier", "At most one");
        }
        return consent.getIdentifier().stream()
                .findFirst()
                .flatMap(own -> in.problems().valid(
                        "Consent.identifier[0]",
                        Problem.Code.INVALID_IDENTIFIER,
                        () -> new BusinessIdentifier(own.getSystem(), own.getValue())));
    }

    /** Where the form, letter or note is kept, in words: the hub fetches nothing. */
    private Optional<String> evidence() {
        if (!consent.hasSource()) {
            return Optional.empty();
        }
        if (consent.getSource() instanceof Reference kept) {
            in.type(kept, "DocumentReference", "Consent.source");
            return in.words(kept.getDisplay(), "Consent.source.display", "Where the form or note is kept");
        }
        in.wrong("Consent.source", "A reference whose display says where the form or note is kept");
        return Optional.empty();
    }
}

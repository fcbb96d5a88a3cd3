package org.ehchub.consent.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of consents in the database. */
final class SqlConsentRegistry implements ConsentRegistry {

    private final ConsentRows rows;
    private final SealedNotes notes;
    private final ConsentEvents events;
    private final TransactionTemplate transaction;

    SqlConsentRegistry(
            ConsentRows rows, SealedNotes notes, ConsentEvents events, TransactionTemplate transaction) {
        this.rows = rows;
        this.notes = notes;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public ConsentChange give(ConsentId id, ConsentTerms terms, String recordedBy) {
        return transaction.execute(status -> begin(id, terms, ConsentStatus.GIVEN, recordedBy));
    }

    @Override
    public ConsentChange refuse(ConsentId id, ConsentTerms terms, String recordedBy) {
        return transaction.execute(status -> begin(id, terms, ConsentStatus.REFUSED, recordedBy));
    }

    @Override
    public ConsentChange amend(ConsentId consent, int seenVersion, ConsentTerms terms, String recordedBy) {
        return transaction.execute(status -> {
            Instant now = events.now();
            ConsentTerms given = decidedBy(now, terms);
            Predicate<Consent> possible = current -> given.mayFollow(current.terms());
            return change(
                    consent,
                    seenVersion,
                    ConsentStatus.GIVEN,
                    possible,
                    current -> current.next(given, recordedBy, now));
        });
    }

    @Override
    public ConsentChange withdraw(ConsentId consent, int seenVersion, Optional<String> words, String recordedBy) {
        return end(
                consent,
                seenVersion,
                ConsentStatus.WITHDRAWN,
                words,
                current -> current.next(ConsentStatus.WITHDRAWN, recordedBy, notBeforeAnything(current)));
    }

    @Override
    public ConsentChange setAside(ConsentId consent, int seenVersion, String reason, String recordedBy) {
        return end(
                consent,
                seenVersion,
                ConsentStatus.SET_ASIDE,
                Optional.of(reason),
                current -> current.next(ConsentStatus.SET_ASIDE, recordedBy, events.now()));
    }

    @Override
    public ConsentChange markEnteredInError(
            ConsentId consent, int seenVersion, Optional<String> words, String recordedBy) {
        return end(
                consent,
                seenVersion,
                ConsentStatus.ENTERED_IN_ERROR,
                words,
                current -> current.next(ConsentStatus.ENTERED_IN_ERROR, recordedBy, events.now()));
    }

    private ConsentChange end(
            ConsentId consent,
            int seenVersion,
            ConsentStatus to,
            Optional<String> words,
            UnaryOperator<Consent> nextOf) {
        return transaction.execute(status -> {
            ConsentChange change = change(consent, seenVersion, to, current -> true, nextOf);
            if (change instanceof ConsentChange.Recorded(Consent recorded)) {
                words.ifPresent(said -> notes.insert(recorded.reference(), said));
            }
            return change;
        });
    }

    @Override
    public SortedMap<Integer, String> wordsOn(ConsentId consent) {
        Map<String, Integer> versions = rows.history(consent).stream()
                .collect(Collectors.toMap(Consent::reference, Consent::version));
        SortedMap<Integer, String> words = new TreeMap<>();
        notes.openAll(versions.keySet()).forEach((subject, said) -> words.put(versions.get(subject), said));
        return words;
    }

    @Override
    public List<Consent> history(ConsentId consent) {
        return rows.history(consent);
    }

    @Override
    public List<Consent> of(ChildId child) {
        return rows.of(child);
    }

    private ConsentChange begin(ConsentId id, ConsentTerms given, ConsentStatus status, String recordedBy) {
        Instant now = events.now();
        var first = new Consent(id, 1, status, decidedBy(now, given), recordedBy, now);
        if (!rows.insert(first)) {
            return repeated(first);
        }
        events.recorded(first);
        return new ConsentChange.Recorded(first);
    }

    /** What is on record of a child was said before the withdrawal, whatever clock it was recorded by. */
    private Instant notBeforeAnything(Consent withdrawn) {
        return of(withdrawn.terms().child()).stream()
                .map(Consent::recordedAt)
                .reduce(events.now(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static ConsentTerms decidedBy(Instant now, ConsentTerms given) {
        ConsentTerms terms = given.decidedAt(given.decidedAt().truncatedTo(ChronoUnit.MILLIS));
        if (terms.decidedAt().isAfter(now)) {
            throw new IllegalArgumentException("A consent is recorded after it was decided");
        }
        return terms;
    }

    /** A request that is sent twice finds what it recorded, whatever became of it since. */
    private ConsentChange repeated(Consent again) {
        List<Consent> history = rows.history(again.id());
        Consent first = history.getFirst();
        Consent current = history.getLast();
        boolean same = first.status() == again.status() && first.terms().equals(again.terms());
        return same ? new ConsentChange.Recorded(current) : new ConsentChange.Conflict(current);
    }

    private ConsentChange change(
            ConsentId id,
            int seenVersion,
            ConsentStatus to,
            Predicate<Consent> possible,
            UnaryOperator<Consent> nextOf) {
        Optional<Consent> found = rows.last(id);
        if (found.isEmpty()) {
            return new ConsentChange.UnknownConsent();
        }
        Consent current = found.get();
        if (current.version() != seenVersion) {
            return new ConsentChange.Conflict(current);
        }
        if (!current.status().mayBecome(to) || !possible.test(current)) {
            return new ConsentChange.NotPossible(current);
        }
        Consent next = nextOf.apply(current);
        if (!rows.insert(next)) {
            return new ConsentChange.Conflict(rows.last(id).orElseThrow());
        }
        events.recorded(next);
        if (to != ConsentStatus.GIVEN) {
            events.ended(current, next);
        }
        return new ConsentChange.Recorded(next);
    }
}

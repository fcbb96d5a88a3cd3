package org.ehchub.consent.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of consents in the database. */
final class SqlConsentRegistry implements ConsentRegistry {

    private final ConsentRows rows;
    private final ConsentDigest digest;
    private final SealedNotes notes;
    private final RegistryEvents events;
    private final TransactionTemplate transaction;

    SqlConsentRegistry(
            ConsentRows rows,
            ConsentDigest digest,
            SealedNotes notes,
            RegistryEvents events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.digest = digest;
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
            Instant now = now();
            ConsentTerms given = decidedBy(now, terms);
            return change(consent, seenVersion, ConsentStatus.GIVEN, current -> {
                if (!current.terms().child().equals(given.child())) {
                    throw new IllegalArgumentException("A consent stays about the same child");
                }
                return current.next(given, recordedBy, now);
            });
        });
    }

    @Override
    public ConsentChange withdraw(ConsentId consent, int seenVersion, String recordedBy) {
        return transaction.execute(status -> change(consent, seenVersion, ConsentStatus.WITHDRAWN, recordedBy));
    }

    @Override
    public ConsentChange setAside(ConsentId consent, int seenVersion, String reason, String recordedBy) {
        return transaction.execute(status -> {
            ConsentChange change = change(consent, seenVersion, ConsentStatus.SET_ASIDE, recordedBy);
            if (change instanceof ConsentChange.Recorded(Consent recorded)) {
                notes.insert(recorded.reference(), reason);
            }
            return change;
        });
    }

    @Override
    public ConsentChange markEnteredInError(ConsentId consent, int seenVersion, String recordedBy) {
        return transaction.execute(
                status -> change(consent, seenVersion, ConsentStatus.ENTERED_IN_ERROR, recordedBy));
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
        Instant now = now();
        var first = new Consent(id, 1, status, decidedBy(now, given), recordedBy, now);
        if (!rows.insert(first)) {
            return repeated(first);
        }
        tell(first);
        return new ConsentChange.Recorded(first);
    }

    private Instant now() {
        return events.now().truncatedTo(ChronoUnit.MILLIS);
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

    private ConsentChange change(ConsentId id, int seenVersion, ConsentStatus to, String recordedBy) {
        return change(id, seenVersion, to, current -> current.next(to, recordedBy, now()));
    }

    private ConsentChange change(ConsentId id, int seenVersion, ConsentStatus to, UnaryOperator<Consent> nextOf) {
        Optional<Consent> found = rows.last(id);
        if (found.isEmpty()) {
            return new ConsentChange.UnknownConsent();
        }
        Consent current = found.get();
        if (current.version() != seenVersion) {
            return new ConsentChange.Conflict(current);
        }
        if (!current.status().mayBecome(to)) {
            return new ConsentChange.NotPossible(current);
        }
        Consent next = nextOf.apply(current);
        if (!rows.insert(next)) {
            return new ConsentChange.Conflict(rows.last(id).orElseThrow());
        }
        tell(next);
        if (to != ConsentStatus.GIVEN) {
            publishEnd(current, next);
        }
        return new ConsentChange.Recorded(next);
    }

    private void tell(Consent consent) {
        events.append(
                kindOf(consent),
                consent.recordedAt(),
                consent.terms().child(),
                consent.recordingAgency(),
                consent.id().toString(),
                Map.of(
                        "version", Integer.toString(consent.version()),
                        "given-by", consent.terms().giver().by().name(),
                        "recorded-by", consent.recordedBy(),
                        "terms", digest.of(consent)));
        if (consent.status() == ConsentStatus.GIVEN) {
            events.publish(new BasisRecorded(consent.terms().child()));
        }
        if (mayForbid(consent)) {
            events.publish(new GroundsNarrowed(consent.terms().child()));
        }
    }

    /** A withdrawal does too, and says so itself. */
    private static boolean mayForbid(Consent consent) {
        return switch (consent.status()) {
            case GIVEN -> consent.version() > 1 || !consent.terms().scope().exclusions().isEmpty();
            case REFUSED -> true;
            case WITHDRAWN, ENTERED_IN_ERROR, SET_ASIDE -> false;
        };
    }

    /** A consent that ends stops what rests on it; a refusal or withdrawal that counts no more may let something go. */
    private void publishEnd(Consent before, Consent ended) {
        ChildId child = ended.terms().child();
        if (before.status() == ConsentStatus.GIVEN) {
            events.publish(new ConsentWithdrawn(child, ended.id()));
        } else {
            events.publish(new BasisRecorded(child));
        }
    }

    private static LedgerEventKind kindOf(Consent consent) {
        return switch (consent.status()) {
            case GIVEN -> consent.version() == 1 ? LedgerEventKind.CONSENT_GIVEN : LedgerEventKind.CONSENT_AMENDED;
            case REFUSED -> LedgerEventKind.CONSENT_REFUSED;
            case WITHDRAWN -> LedgerEventKind.CONSENT_WITHDRAWN;
            case ENTERED_IN_ERROR -> LedgerEventKind.CONSENT_ENTERED_IN_ERROR;
            case SET_ASIDE -> LedgerEventKind.CONSENT_SET_ASIDE;
        };
    }
}

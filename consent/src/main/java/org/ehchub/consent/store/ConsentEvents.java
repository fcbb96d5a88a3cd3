package org.ehchub.consent.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.ConsentWithdrawn;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.ledger.LedgerEventKind;

/** Tells the ledger, and those who act on it in the same transaction, what became of consents. */
final class ConsentEvents {

    private final ConsentDigest digest;
    private final RegistryEvents events;

    ConsentEvents(ConsentDigest digest, RegistryEvents events) {
        this.digest = digest;
        this.events = events;
    }

    /** The moment of the change, as exactly as it is kept. */
    Instant now() {
        return events.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells of a version that was recorded. */
    void recorded(Consent consent) {
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

    /**
     * A consent that ends stops what rests on it. What it left out, like a refusal or withdrawal that counts no more,
     * may let something go.
     */
    void ended(Consent before, Consent ended) {
        ChildId child = ended.terms().child();
        boolean given = before.status() == ConsentStatus.GIVEN;
        if (given) {
            events.publish(new ConsentWithdrawn(child, ended.id()));
        }
        if (!given || !ended.terms().scope().exclusions().isEmpty()) {
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

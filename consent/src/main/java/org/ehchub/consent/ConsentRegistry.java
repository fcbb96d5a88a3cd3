package org.ehchub.consent;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentChange;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentTerms;

/**
 * The register of consents. Every change is a new version and stands in the ledger; it takes effect on what is queued by
 * the same commit (see {@link ConsentWithdrawn}, {@link GroundsNarrowed}, {@link BasisRecorded}).
 */
public interface ConsentRegistry {

    /**
     * Records a new consent. The same id with the same terms a second time changes nothing and gives the consent as it
     * stands; with other terms it is a conflict.
     *
     * @param id chosen by whoever records it, so that a request that is sent twice records one consent
     * @param recordedBy the member of staff or the agency's system
     * @throws IllegalArgumentException when it is said to have been decided in the future
     * @throws org.springframework.dao.DataIntegrityViolationException when the child is not registered
     */
    ConsentChange give(ConsentId id, ConsentTerms terms, String recordedBy);

    /**
     * Records a new refusal: what it is about is not shared on consent, whatever another consent says. Repeated, it
     * does as {@link #give} does.
     *
     * @throws IllegalArgumentException when it is said to have been decided in the future
     * @throws org.springframework.dao.DataIntegrityViolationException when the child is not registered
     */
    ConsentChange refuse(ConsentId id, ConsentTerms terms, String recordedBy);

    /**
     * Withdraws a consent that was given. Every release that would rest on it stops, queued ones included.
     *
     * @param seenVersion the version the officer was looking at
     * @param words who took it back and how that is known, in the officer's words; kept sealed
     */
    ConsentChange withdraw(ConsentId consent, int seenVersion, Optional<String> words, String recordedBy);

    /** The same, where whoever records it says no more. */
    default ConsentChange withdraw(ConsentId consent, int seenVersion, String recordedBy) {
        return withdraw(consent, seenVersion, Optional.empty(), recordedBy);
    }

    /**
     * Renews, narrows or widens a consent that was given: the next version has these terms. What is queued is decided
     * again at once. Not possible where it leaves something out and these terms are another person's
     * ({@link ConsentTerms#mayFollow}).
     *
     * @param seenVersion the version the officer was looking at
     * @throws IllegalArgumentException when it is said to have been decided in the future, or is about another child
     */
    ConsentChange amend(ConsentId consent, int seenVersion, ConsentTerms terms, String recordedBy);

    /**
     * Resolves a disagreement against this consent or refusal: it counts for nothing any more.
     *
     * @param seenVersion the version the officer was looking at
     * @param reason why, in the officer's words; kept sealed
     */
    ConsentChange setAside(ConsentId consent, int seenVersion, String reason, String recordedBy);

    /**
     * Marks a consent or refusal as a mistake; it counts for nothing any more.
     *
     * @param words what was wrong, in the officer's words; kept sealed
     */
    ConsentChange markEnteredInError(ConsentId consent, int seenVersion, Optional<String> words, String recordedBy);

    /** The same, where whoever records it says no more. */
    default ConsentChange markEnteredInError(ConsentId consent, int seenVersion, String recordedBy) {
        return markEnteredInError(consent, seenVersion, Optional.empty(), recordedBy);
    }

    /** Opens what officers wrote of a consent's versions, by version. */
    SortedMap<Integer, String> wordsOn(ConsentId consent);

    /** All versions of a consent, the first first; empty when there is no such consent. */
    List<Consent> history(ConsentId consent);

    /** The last version of every consent and refusal of a child, the newest decision first. */
    List<Consent> of(ChildId child);
}

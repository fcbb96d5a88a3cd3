package org.ehchub.consent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.RefusalReason;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.ItemCategory;

/**
 * What forbids release on consent, whatever consents say: the more protective answer rules.
 *
 * <ul>
 *   <li>A refusal forbids what it is about, while its dates last. Only a later consent by the same person to exactly the
 *       same matter shows that they changed their mind; a newer consent of other scope does not overrule it.
 *   <li>An exclusion forbids what it leaves out to every consent, while the dates of its own consent last. Only a new
 *       version of that consent lifts it.
 *   <li>A withdrawal forbids what the withdrawn consent was about, and what it left out, to every consent decided
 *       before it; a consent decided after it is a fresh decision. Nobody shares more by taking their consent back.
 * </ul>
 *
 * <p>It counts whoever said it: a parent's refusal is not silently dropped when the young person comes to decide; an
 * officer resolves the conflict, and what the officer sets aside forbids nothing any more.
 *
 * @param source the consent or refusal it comes from
 */
record Denial(Consent source, RefusalReason reason) {

    /** All that forbids such content to the recipient for the purpose. */
    static List<Denial> all(Facts facts, ItemCategory category) {
        List<Denial> denials = new ArrayList<>();
        for (Consent consent : facts.file().consents()) {
            reasonIn(consent, facts, category).ifPresent(reason -> denials.add(new Denial(consent, reason)));
        }
        return denials;
    }

    private static Optional<RefusalReason> reasonIn(Consent consent, Facts facts, ItemCategory category) {
        ConsentTerms terms = consent.terms();
        Scope scope = terms.scope();
        boolean inTime = terms.isOn(facts.on());
        boolean concerns = scope.concerns(facts.recipient(), facts.purpose(), category);
        boolean excludes = scope.excludes(facts.recipient(), category);
        boolean leavesOut = excludes && scope.purposes().contains(facts.purpose());
        return switch (consent.status()) {
            case GIVEN -> inTime && leavesOut ? Optional.of(RefusalReason.CONSENT_EXCLUDES) : Optional.empty();
            case REFUSED ->
                inTime && concerns && !excludes ? Optional.of(RefusalReason.CONSENT_REFUSED) : Optional.empty();
            case WITHDRAWN -> concerns || leavesOut ? Optional.of(RefusalReason.CONSENT_WITHDRAWN) : Optional.empty();
            case ENTERED_IN_ERROR, SET_ASIDE -> Optional.empty();
        };
    }

    /** Whether it stops this consent. */
    boolean forbids(Consent consent) {
        return switch (source.status()) {
            case GIVEN -> true;
            case REFUSED -> !isSamePersonsLaterMind(consent);
            case WITHDRAWN -> !consent.terms().decidedAt().isAfter(source.recordedAt());
            case ENTERED_IN_ERROR, SET_ASIDE -> false;
        };
    }

    private boolean isSamePersonsLaterMind(Consent consent) {
        ConsentTerms denied = source.terms();
        ConsentTerms given = consent.terms();
        return given.giver().isSamePersonAs(denied.giver())
                && given.scope().sameMatterAs(denied.scope())
                && given.decidedAt().isAfter(denied.decidedAt());
    }

    /** Whether it stops this consent of another person: those with a say disagree. */
    boolean isAnothersAgainst(Consent consent) {
        return forbids(consent)
                && !source.id().equals(consent.id())
                && !source.terms().giver().isSamePersonAs(consent.terms().giver());
    }
}

package org.ehchub.consent.store;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * A keyed digest of all that one version of a consent says, for the ledger: whoever reads it there learns nothing, and
 * the hub can tell whether a version still says what was recorded. It is the pseudonym, in a domain that names this
 * form, of the version's columns as {@link FactsText} writes them; what is absent has no line.
 */
final class ConsentDigest {

    private static final String DOMAIN = "consent/version/1";

    private final Pseudonymiser pseudonymiser;

    ConsentDigest(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** 64 lower-case hexadecimal digits. */
    String of(Consent consent) {
        return pseudonymiser.pseudonym(DOMAIN, text(consent));
    }

    /** What is digested. */
    static String text(Consent consent) {
        ConsentTerms terms = consent.terms();
        SortedMap<String, String> says = new TreeMap<>();
        says.put("consent", consent.id().toString());
        says.put("version", Integer.toString(consent.version()));
        says.put("status", consent.status().name());
        says.put("child", terms.child().toString());
        says.put("given-by", terms.giver().by().name());
        says.put("relationship", terms.giver().relationship());
        terms.giver().person().ifPresent(person -> says.put("person", person.value()));
        switch (terms.giver().responsibility()) {
            case HELD, NOT_HELD -> says.put("responsibility", terms.giver().responsibility().name());
            case NOT_RECORDED -> {}
        }
        terms.capacity().ifPresent(judged -> {
            says.put("capacity", Boolean.toString(judged.canDecide()));
            says.put("capacity-judged-by", judged.judgedBy());
            says.put("capacity-judged-on", judged.judgedOn().toString());
        });
        says.put("how-taken", terms.howTaken().name());
        terms.evidence().ifPresent(evidence -> says.put("evidence", evidence));
        says.put("decided-at", SqlTypes.text(terms.decidedAt()));
        says.put("from", terms.from().toString());
        terms.until().map(LocalDate::toString).ifPresent(until -> says.put("until", until));
        says.put("purposes", ScopeText.ofPurposes(terms.scope().purposes()));
        says.put("recipients", ScopeText.ofRecipients(terms.scope().recipients()));
        says.put("categories", ScopeText.ofCategories(terms.scope().categories()));
        says.put("sensitivities", ScopeText.ofSensitivities(terms.scope().sensitivities()));
        says.put("exclusions", ScopeText.ofExclusions(terms.scope().exclusions()));
        says.put("recorded-by", consent.recordedBy());
        says.put("recorded-at", SqlTypes.text(consent.recordedAt()));
        return FactsText.of(says);
    }
}

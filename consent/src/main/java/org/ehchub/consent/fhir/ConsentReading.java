package org.ehchub.consent.fhir;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.mappings.translate.Problem;

/** What reading a FHIR Consent came to. */
public sealed interface ConsentReading {

    /**
     * Every element was understood.
     *
     * @param status the state it is to be in
     * @param named who answered, where it says a name
     * @param identifier what its sender calls it
     */
    record Understood(
            ConsentStatus status,
            ConsentTerms terms,
            Optional<KnownPerson> named,
            Optional<BusinessIdentifier> identifier)
            implements ConsentReading {}

    /**
     * The registry could not honour it exactly.
     *
     * @param problems every one found; not empty
     */
    record NotUnderstood(List<Problem> problems) implements ConsentReading {

        /** @throws IllegalArgumentException when there is no problem to tell */
        public NotUnderstood {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("What is not understood has at least one problem");
            }
        }
    }
}

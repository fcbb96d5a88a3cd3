package org.ehchub.routes.consents;

import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.keys.Pseudonymiser;

/**
 * The ids of consents that agencies send. What is sent twice under one identifier, or one X-Request-ID, gets one id, so
 * that it is recorded once; without the hub's key nobody can tell the id from the identifier, nor the other way.
 */
final class ConsentIds {

    private static final String DOMAIN = "consent-door/id";
    private static final int UUID_DIGITS = 32;

    private final Pseudonymiser pseudonymiser;

    ConsentIds(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /** The id of what this agency calls so. */
    ConsentId of(AgencyId agency, BusinessIdentifier identifier) {
        return derived(agency + "\nidentifier\n" + identifier.system() + "\n" + identifier.value());
    }

    /** By the identifier, else by the request; a fresh one when there is neither. */
    ConsentId of(AgencyId agency, Optional<BusinessIdentifier> identifier, Optional<String> requestId) {
        return identifier
                .map(own -> of(agency, own))
                .or(() -> requestId.map(request -> derived(agency + "\nrequest\n" + request)))
                .orElseGet(ConsentId::random);
    }

    private ConsentId derived(String value) {
        String digits = pseudonymiser.pseudonym(DOMAIN, value).substring(0, UUID_DIGITS);
        return new ConsentId(new UUID(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16)));
    }
}

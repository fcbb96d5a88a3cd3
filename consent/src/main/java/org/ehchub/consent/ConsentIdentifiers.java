package org.ehchub.consent;

import java.util.Collection;
import java.util.Map;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.ConsentId;

/**
 * What agencies call the consents they sent. Each keeps the first that was said of it, sealed: nobody knows what an
 * agency's numbering holds.
 */
public interface ConsentIdentifiers {

    /** Keeps it, in the caller's transaction; one that is kept already stays. */
    void keep(ConsentId consent, BusinessIdentifier identifier);

    /** Those of these consents that have one. */
    Map<ConsentId, BusinessIdentifier> of(Collection<ConsentId> consents);
}

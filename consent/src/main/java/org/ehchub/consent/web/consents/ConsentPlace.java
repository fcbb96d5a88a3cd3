package org.ehchub.consent.web.consents;

import java.util.List;
import java.util.UUID;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.web.NotThere;

/** Which consent of which child an address names. */
record ConsentPlace(UUID child, UUID consent) {

    /**
     * All its versions, the first first.
     *
     * @throws NotThere when this child has no such consent
     */
    List<Consent> history(ConsentRegistry registry) {
        List<Consent> versions = registry.history(new ConsentId(consent));
        if (versions.isEmpty() || !versions.getLast().terms().child().equals(new ChildId(child))) {
            throw new NotThere();
        }
        return versions;
    }

    /**
     * The version that counts.
     *
     * @throws NotThere when this child has no such consent
     */
    Consent last(ConsentRegistry registry) {
        return history(registry).getLast();
    }
}

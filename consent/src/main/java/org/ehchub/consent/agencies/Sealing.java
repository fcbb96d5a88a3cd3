package org.ehchub.consent.agencies;

import java.security.cert.X509Certificate;
import org.ehchub.security.cms.RecipientKeys;

/**
 * How copies for an agency are sealed to it.
 *
 * @param certificate whose key opens them: EC P-256 or ML-KEM-768
 * @param always every copy; otherwise those it asks for
 */
public record Sealing(X509Certificate certificate, boolean always) {

    /** @throws IllegalArgumentException when nothing can be sealed to the certificate */
    public Sealing {
        if (!RecipientKeys.suits(certificate)) {
            throw new IllegalArgumentException("A copy is sealed to an EC P-256 or an ML-KEM-768 key");
        }
    }
}

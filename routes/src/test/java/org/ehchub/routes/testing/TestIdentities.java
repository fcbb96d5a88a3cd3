package org.ehchub.routes.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.Validity;

/** The certificates of the hub under test and of those who call it, made anew for each run. */
public final class TestIdentities {

    private static final Instant NOW = Instant.now();

    /** How long they are good for. */
    public static final Validity VALIDITY = new Validity(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(1)));

    private static final Validity OVER = new Validity(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)));
    private static final CertificateIssuer ISSUER = new CertificateIssuer("Test authority", VALIDITY);

    public static final IssuedIdentity SERVER = ISSUER.issueServer("hub", List.of("localhost"), List.of("127.0.0.1"), VALIDITY);
    static final IssuedIdentity TRUST = ISSUER.issueClient("trust", VALIDITY);
    static final IssuedIdentity OTHER_TRUST = ISSUER.issueClient("other trust", VALIDITY);
    static final IssuedIdentity COUNCIL = ISSUER.issueClient("council", VALIDITY);
    static final IssuedIdentity OTHER_COUNCIL = ISSUER.issueClient("other council", VALIDITY);
    static final IssuedIdentity EMPLOYER = ISSUER.issueClient("employer", VALIDITY);
    static final IssuedIdentity REVOKED = ISSUER.issueClient("trust, before it lost this key", VALIDITY);
    /** The other trust's second one, for whoever revokes it in a test. */
    public static final IssuedIdentity LEAVER = ISSUER.issueClient("other trust, for a while", VALIDITY);

    /** What copies for the other council are sealed to, when it asks. */
    public static final IssuedIdentity OTHER_COUNCILS_SEAL = ISSUER.issueRecipient("other council, sealed", VALIDITY);

    static final IssuedIdentity EXPIRED = ISSUER.issueClient("trust, two days ago", OVER);
    static final IssuedIdentity UNREGISTERED = ISSUER.issueClient("nobody", VALIDITY);
    static final IssuedIdentity FOREIGN =
            new CertificateIssuer("Someone else's authority", VALIDITY).issueClient("trust", VALIDITY);

    private TestIdentities() {}
}

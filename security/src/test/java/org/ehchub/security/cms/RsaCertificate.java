package org.ehchub.security.cms;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.ehchub.security.identity.Validity;

/** A certificate of a kind that the hub does not issue. */
final class RsaCertificate {

    private RsaCertificate() {}

    static X509Certificate of(KeyPair keys, Validity validity) throws Exception {
        var name = new X500Name("CN=rsa");
        var draft = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(validity.from()), Date.from(validity.until()), name, keys.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }
}

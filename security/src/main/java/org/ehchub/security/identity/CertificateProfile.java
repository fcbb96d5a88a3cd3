package org.ehchub.security.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate is good for, as X.509 extensions (RFC 5280, section 4.2.1).
 *
 * @param constraints whether it may sign others
 * @param usage what its key may do
 * @param purpose server or client; none for an authority
 * @param alternativeNames what a server answers to
 */
record CertificateProfile(
        BasicConstraints constraints,
        KeyUsage usage,
        Optional<ExtendedKeyUsage> purpose,
        Optional<GeneralNames> alternativeNames) {

    /** Signs servers and clients, and no further authority. */
    static CertificateProfile authority() {
        return new CertificateProfile(
                new BasicConstraints(0),
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws IllegalArgumentException when it would answer to no name, or an address is none */
    static CertificateProfile server(List<String> dnsNames, List<String> ipAddresses) {
        if (dnsNames.isEmpty() && ipAddresses.isEmpty()) {
            throw new IllegalArgumentException("A server answers to at least one name");
        }
        GeneralName[] names = Stream.concat(
                        dnsNames.stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        ipAddresses.stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
                .toArray(GeneralName[]::new);
        return endEntity(KeyPurposeId.id_kp_serverAuth, Optional.of(new GeneralNames(names)));
    }

    static CertificateProfile client() {
        return endEntity(KeyPurposeId.id_kp_clientAuth, Optional.empty());
    }

    /** Opens what was sealed to it: by key agreement (RFC 5480) or, with ML-KEM, by encapsulation (RFC 9935). */
    static CertificateProfile recipient(int usage) {
        return new CertificateProfile(
                new BasicConstraints(false), new KeyUsage(usage), Optional.empty(), Optional.empty());
    }

    private static CertificateProfile endEntity(KeyPurposeId purpose, Optional<GeneralNames> names) {
        return new CertificateProfile(
                new BasicConstraints(false),
                new KeyUsage(KeyUsage.digitalSignature),
                Optional.of(new ExtendedKeyUsage(purpose)),
                names);
    }
}

package org.ehchub.security.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.KEMRecipientInformation;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKEMAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ehchub.security.identity.CertificateIssuer;
import org.ehchub.security.identity.IssuedIdentity;
import org.ehchub.security.identity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientSealTest {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final Validity VALIDITY =
            new Validity(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3600));
    private static final CertificateIssuer ISSUER = new CertificateIssuer("Test authority", VALIDITY);
    private static final IssuedIdentity HUB = ISSUER.issueClient("hub", VALIDITY);
    private static final IssuedIdentity COLLEGE = ISSUER.issueRecipient("college", VALIDITY);
    private static final IssuedIdentity LATER_COLLEGE = ISSUER.issuePostQuantumRecipient("later college", VALIDITY);
    private static final byte[] COPY = "{\"about\": \"Zanthia Quillfeather\"}".getBytes(StandardCharsets.UTF_8);

    private final RecipientSeal seal = new RecipientSeal(HUB);

    @Test
    void opensForAnEllipticCurveRecipient() throws Exception {
        byte[] sealed = seal.seal(COPY, COLLEGE.certificate());

        RecipientInformation recipient = recipient(sealed);
        assertThat(recipient).isInstanceOf(KeyAgreeRecipientInformation.class);
        assertThat(signedBy(HUB, recipient.getContent(keyAgreement(COLLEGE.privateKey())))).isEqualTo(COPY);
    }

    @Test
    void opensForAPostQuantumRecipient() throws Exception {
        byte[] sealed = seal.seal(COPY, LATER_COLLEGE.certificate());

        RecipientInformation recipient = recipient(sealed);
        assertThat(recipient).isInstanceOf(KEMRecipientInformation.class);
        assertThat(signedBy(HUB, recipient.getContent(encapsulation(LATER_COLLEGE.privateKey())))).isEqualTo(COPY);
    }

    @Test
    void isAuthenticatedEncryptionWithAes256() {
        String sealed = HexFormat.of().formatHex(seal.seal(COPY, COLLEGE.certificate()));

        // id-ct-authEnvelopedData (RFC 5083) and id-aes256-GCM (RFC 5084), in DER
        assertThat(sealed).contains("060b2a864886f70d0109100117", "060960864801650304012e");
    }

    @Test
    void staysClosedForAnyoneElse() throws Exception {
        IssuedIdentity another = ISSUER.issueRecipient("another", VALIDITY);

        RecipientInformation recipient = recipient(seal.seal(COPY, COLLEGE.certificate()));

        assertThatThrownBy(() -> recipient.getContent(keyAgreement(another.privateKey())))
                .isInstanceOf(CMSException.class);
    }

    @Test
    void staysClosedWhenAByteOfItsContentWasChanged() throws Exception {
        byte[] sealed = seal.seal(COPY, COLLEGE.certificate());
        sealed[sealed.length - 40] ^= 1;

        RecipientInformation recipient = recipient(sealed);

        assertThatThrownBy(() -> recipient.getContent(keyAgreement(COLLEGE.privateKey())))
                .isInstanceOf(Exception.class);
    }

    @Test
    void showsNeitherTheCopyNorTheSigner() {
        String sealed = new String(seal.seal(COPY, COLLEGE.certificate()), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("Quillfeather", "hub");
    }

    @Test
    void sealsOnlyToTheKindsOfKeyItKnows() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        var certificate = RsaCertificate.of(rsa.generateKeyPair(), VALIDITY);

        assertThat(RecipientKeys.suits(certificate)).isFalse();
        assertThat(RecipientKeys.suits(COLLEGE.certificate())).isTrue();
        assertThat(RecipientKeys.suits(LATER_COLLEGE.certificate())).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> seal.seal(COPY, certificate));
    }

    @Test
    void opensslOpensIt(@TempDir Path folder) throws Exception {
        assumeTrue(opensslMajor() >= 3, "Skipped: there is no OpenSSL 3 here, the first that opens AuthEnvelopedData");
        Files.write(folder.resolve("sealed"), seal.seal(COPY, COLLEGE.certificate()));
        pem(folder.resolve("key.pem"), "PRIVATE KEY", COLLEGE.privateKey().getEncoded());
        pem(folder.resolve("college.pem"), "CERTIFICATE", COLLEGE.certificate().getEncoded());
        pem(folder.resolve("ca.pem"), "CERTIFICATE", ISSUER.authority().getEncoded());

        openssl(folder, "-decrypt", "-in", "sealed", "-inkey", "key.pem", "-recip", "college.pem", "-out", "signed");
        openssl(folder, "-verify", "-in", "signed", "-CAfile", "ca.pem", "-purpose", "any", "-out", "copy");

        assertThat(folder.resolve("copy")).hasBinaryContent(COPY);
    }

    private static RecipientInformation recipient(byte[] sealed) throws CMSException {
        return new CMSAuthEnvelopedData(sealed).getRecipientInfos().iterator().next();
    }

    private static Recipient keyAgreement(PrivateKey key) {
        return new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(BOUNCY_CASTLE);
    }

    private static Recipient encapsulation(PrivateKey key) throws Exception {
        var known = KeyFactory.getInstance("ML-KEM", BOUNCY_CASTLE)
                .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        return new JceKEMAuthEnvelopedRecipient(known).setProvider(BOUNCY_CASTLE);
    }

    private static byte[] signedBy(IssuedIdentity signer, byte[] content) throws Exception {
        var signed = new CMSSignedData(content);
        SignerInformation info = signed.getSignerInfos().iterator().next();
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate());
        assertThat(info.verify(verifier)).isTrue();
        return (byte[]) signed.getSignedContent().getContent();
    }

    private static int opensslMajor() throws IOException {
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            var version = Pattern.compile("OpenSSL (\\d+)\\.")
                    .matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException notInstalled) {
            return 0;
        }
    }

    private static void openssl(Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl", "cms", "-inform", "DER", "-outform", "DER", "-binary"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void pem(Path file, String label, byte[] der) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)));
    }
}

package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.Sealing;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.SampleBundles;
import org.ehchub.routes.testing.TestIdentities;
import org.ehchub.routes.testing.TestRegister;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class SealedCopyTest {

    private static final String INBOX = "/agency/v1/disclosures";

    @Autowired
    private AgencyClients clients;

    @Autowired
    private AgencyCredentials credentials;

    @AfterEach
    void sealNothing() {
        credentials.setSealing(TestRegister.OTHER_COUNCIL, Optional.empty());
    }

    @Test
    void isSealedToTheRecipientWhenItAsks() throws Exception {
        String disclosure = disclosed();
        seal(false);

        HttpResponse<byte[]> answer =
                clients.otherCouncil().getBytes(disclosure, "Accept", "application/cms, application/fhir+json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/cms");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        String copy = new String(opened(answer.body()), StandardCharsets.UTF_8);
        Bundle bundle = FhirFormat.CONTEXT.newJsonParser().parseResource(Bundle.class, copy);
        assertThat(disclosure).endsWith(bundle.getIdentifier().getValue());
    }

    @Test
    void isOpenWhenItDoesNotAsk() {
        String disclosure = disclosed();
        seal(false);

        HttpResponse<String> answer = clients.otherCouncil().get(disclosure);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void isAlwaysSealedWhenTheAgencyWantsItSo() throws Exception {
        String disclosure = disclosed();
        seal(true);

        HttpResponse<byte[]> answer = clients.otherCouncil().getBytes(disclosure);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/cms");
        JsonNode copy = JsonMapper.shared().readTree(opened(answer.body()));
        assertThat(disclosure).endsWith(copy.path("disclosure").stringValue());
    }

    @Test
    void cannotBeSealedToAnAgencyThatGaveNoCertificate() {
        String disclosure = disclosed();

        HttpResponse<String> answer = clients.otherCouncil().get(disclosure, "Accept", "application/cms");

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    private void seal(boolean always) {
        credentials.setSealing(
                TestRegister.OTHER_COUNCIL,
                Optional.of(new Sealing(TestIdentities.OTHER_COUNCILS_SEAL.certificate(), always)));
    }

    /** Opened as the recipient does, the hub's signature checked. */
    private static byte[] opened(byte[] sealed) throws Exception {
        var recipient = new JceKeyAgreeAuthEnvelopedRecipient(TestIdentities.OTHER_COUNCILS_SEAL.privateKey())
                .setProvider(new BouncyCastleProvider());
        byte[] content = new CMSAuthEnvelopedData(sealed)
                .getRecipientInfos()
                .iterator()
                .next()
                .getContent(recipient);
        var signed = new CMSSignedData(content);
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(TestIdentities.SERVER.certificate());
        assertThat(signed.getSignerInfos().iterator().next().verify(verifier)).isTrue();
        return (byte[]) signed.getSignedContent().getContent();
    }

    private String disclosed() {
        long start = list(0, 0).path("next").asLong();
        assertThat(clients.trust()
                        .push("/fhir/R4", SampleBundles.json(SampleBundles.answer()))
                        .statusCode())
                .isEqualTo(202);
        return INBOX + "/" + list(start, 30).at("/disclosures/0/id").asString();
    }

    private JsonNode list(long after, int wait) {
        return JsonMapper.shared()
                .readTree(clients.otherCouncil()
                        .get(INBOX + "?after=" + after + "&wait=" + wait)
                        .body());
    }
}

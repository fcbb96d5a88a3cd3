package org.ehchub.routes.delivery.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.fhir.FhirCodes;
import org.ehchub.mappings.fhir.FhirFormat;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.http.MediaType;

/**
 * Creates a document Bundle at a trust's FHIR R4 endpoint. The create is conditional on the disclosure's id (FHIR R4,
 * RESTful API, 3.1.0.8.1): a server that has the Bundle already answers 200 and creates nothing.
 */
final class TrustFhirChannel implements AgencyChannel {

    private static final MediaType FHIR_JSON = MediaType.valueOf("application/fhir+json");

    private final OutboundTranslator<Bundle> translator;
    private final PartnerHttp http;

    TrustFhirChannel(OutboundTranslator<Bundle> translator, PartnerHttp http) {
        this.translator = translator;
        this.http = http;
    }

    @Override
    public Channel kind() {
        return Channel.FHIR_PUSH;
    }

    @Override
    public void send(Released released, DeliveryNote note, Agency recipient) {
        URI endpoint = recipient.endpoint()
                .map(TrustFhirChannel::bundles)
                .orElseThrow(() -> new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED));
        Bundle bundle = translator.translate(released.message(), note);
        byte[] body = FhirFormat.CONTEXT
                .newJsonParser()
                .encodeResourceToString(bundle)
                .getBytes(StandardCharsets.UTF_8);
        http.post(endpoint, FHIR_JSON, headers(note.disclosure()), body);
    }

    private static Map<String, String> headers(String disclosure) {
        return Map.of(
                "Accept", FHIR_JSON.toString(),
                "Prefer", "return=minimal",
                "If-None-Exist", "identifier=" + FhirCodes.DISCLOSURE + "|" + disclosure,
                "X-Request-ID", disclosure);
    }

    private static URI bundles(URI endpoint) {
        String base = endpoint.toString();
        return URI.create(base.endsWith("/") ? base + "Bundle" : base + "/Bundle");
    }
}

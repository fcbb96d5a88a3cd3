package org.ehchub.routes.delivery.college;

import java.net.URI;
import java.util.Map;
import org.ehchub.consent.Released;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;
import org.ehchub.routes.delivery.AgencyChannel;
import org.ehchub.routes.delivery.http.PartnerHttp;
import org.ehchub.routes.failure.FaultReason;
import org.ehchub.routes.failure.PermanentFault;
import org.springframework.http.MediaType;

/**
 * Posts the college's JSON to its endpoint. The disclosure's id is the {@value PartnerHttp#IDEMPOTENCY_KEY}: the college
 * keeps a document once for each key.
 */
final class CollegeChannel implements AgencyChannel {

    private final OutboundTranslator<byte[]> translator;
    private final PartnerHttp http;

    CollegeChannel(OutboundTranslator<byte[]> translator, PartnerHttp http) {
        this.translator = translator;
        this.http = http;
    }

    @Override
    public Channel kind() {
        return Channel.COLLEGE_REST;
    }

    @Override
    public void send(Released released, DeliveryNote note, Agency recipient) {
        URI endpoint = recipient.endpoint()
                .orElseThrow(() -> new PermanentFault(FaultReason.RECIPIENT_NOT_CONFIGURED));
        byte[] body = translator.translate(released.message(), note);
        http.post(endpoint, MediaType.APPLICATION_JSON, Map.of(PartnerHttp.IDEMPOTENCY_KEY, note.disclosure()), body);
    }
}

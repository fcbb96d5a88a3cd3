package org.ehchub.routes.delivery.inbox;

import java.util.Optional;
import org.ehchub.consent.agencies.AgencyCredentials;
import org.ehchub.consent.agencies.Sealing;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.routes.platform.connectors.ServerIdentity;
import org.ehchub.security.cms.RecipientSeal;
import org.springframework.http.MediaType;

/** Seals copies to their recipients, signed with the key that the machines' port shows. */
class CopySealer {

    static final MediaType MEDIA_TYPE = MediaType.valueOf(RecipientSeal.MEDIA_TYPE);

    private final AgencyCredentials credentials;
    private final ServerIdentity hub;

    CopySealer(AgencyCredentials credentials, ServerIdentity hub) {
        this.credentials = credentials;
        this.hub = hub;
    }

    /** How this agency's copies are sealed; empty when it has given no certificate for it. */
    Optional<Sealing> sealing(AgencyId agency) {
        return credentials.sealing(agency);
    }

    byte[] seal(byte[] copy, Sealing sealing) {
        return new RecipientSeal(hub.get()).seal(copy, sealing.certificate());
    }
}

package org.ehchub.mappings.socialcare;

import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;

/**
 * Writes one recipient's copy as rows of a council's social care database. Thread-safe. Nothing of the model is lost: {@link
 * SocialCareInboundTranslator} reads the same message back.
 */
public final class SocialCareOutboundTranslator implements OutboundTranslator<DocumentRows> {

    @Override
    public DocumentRows translate(EhcMessage message, DeliveryNote note) {
        return SocialCareTables.FORMAT.write(message, note);
    }
}

package org.ehchub.mappings.education;

import org.ehchub.mappings.canonical.EhcMessage;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.DeliveryNote;
import org.ehchub.mappings.translate.OutboundTranslator;

/**
 * Writes one recipient's copy as rows of a council's education case database. Thread-safe. Nothing of the model is lost: {@link
 * EducationInboundTranslator} reads the same message back.
 */
public final class EducationOutboundTranslator implements OutboundTranslator<DocumentRows> {

    @Override
    public DocumentRows translate(EhcMessage message, DeliveryNote note) {
        return EducationTables.FORMAT.write(message, note);
    }
}

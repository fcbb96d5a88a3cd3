package org.ehchub.mappings.socialcare;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Translation;

/** Reads the rows of one document of a council's social care database. Thread-safe. */
public final class SocialCareInboundTranslator implements InboundTranslator<DocumentRows> {

    @Override
    public Translation translate(DocumentRows source, AgencyId sender) {
        return SocialCareTables.FORMAT.read(source, sender);
    }
}

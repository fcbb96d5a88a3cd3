package org.ehchub.mappings.education;

import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.rows.DocumentRows;
import org.ehchub.mappings.translate.InboundTranslator;
import org.ehchub.mappings.translate.Translation;

/** Reads the rows of one document of a council's education case database. Thread-safe. */
public final class EducationInboundTranslator implements InboundTranslator<DocumentRows> {

    @Override
    public Translation translate(DocumentRows source, AgencyId sender) {
        return EducationTables.FORMAT.read(source, sender);
    }
}

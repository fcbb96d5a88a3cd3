package org.ehchub.mappings.education;

import org.ehchub.mappings.EveryMessageSurvives;
import org.ehchub.mappings.rows.DocumentRows;

/** Nothing that the model can say is lost in the council's rows. No exceptions. */
class EducationRoundTripTest extends EveryMessageSurvives<DocumentRows> {

    EducationRoundTripTest() {
        super(new EducationOutboundTranslator(), new EducationInboundTranslator());
    }
}

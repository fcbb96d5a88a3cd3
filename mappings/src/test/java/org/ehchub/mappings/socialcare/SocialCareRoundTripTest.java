package org.ehchub.mappings.socialcare;

import org.ehchub.mappings.EveryMessageSurvives;
import org.ehchub.mappings.rows.DocumentRows;

/** Nothing that the model can say is lost in the social care rows. No exceptions. */
class SocialCareRoundTripTest extends EveryMessageSurvives<DocumentRows> {

    SocialCareRoundTripTest() {
        super(new SocialCareOutboundTranslator(), new SocialCareInboundTranslator());
    }
}

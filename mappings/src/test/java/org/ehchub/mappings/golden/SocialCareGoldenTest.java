package org.ehchub.mappings.golden;

import org.ehchub.mappings.socialcare.SocialCareInboundTranslator;
import org.ehchub.mappings.socialcare.SocialCareOutboundTranslator;

class SocialCareGoldenTest extends RowGoldenFiles {

    SocialCareGoldenTest() {
        super("socialcare", "northmere-social-care", new SocialCareInboundTranslator(), new SocialCareOutboundTranslator());
    }
}

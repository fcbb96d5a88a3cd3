package org.ehchub.mappings.college;

import org.ehchub.mappings.EveryMessageSurvives;

/** Nothing that the model can say is lost in the college's JSON. No exceptions. */
class CollegeRoundTripTest extends EveryMessageSurvives<byte[]> {

    CollegeRoundTripTest() {
        super(new CollegeOutboundTranslator(), new CollegeInboundTranslator());
    }
}

package org.ehchub.mappings.golden;

import org.ehchub.mappings.education.EducationInboundTranslator;
import org.ehchub.mappings.education.EducationOutboundTranslator;

class EducationGoldenTest extends RowGoldenFiles {

    EducationGoldenTest() {
        super("education", "northmere-education", new EducationInboundTranslator(), new EducationOutboundTranslator());
    }
}

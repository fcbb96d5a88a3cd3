package org.ehchub.consent.web.imports;

import java.util.List;

/** The columns of a file, as {@code docs/consent-import.md} describes them. */
final class Columns {

    static final String NHS_NUMBER = "nhs_number";
    static final String AGENCY = "agency";
    static final String LOCAL_ID = "local_id";
    static final String ANSWER = "answer";
    static final String GIVEN_BY = "given_by";
    static final String NAME = "name";
    static final String RELATIONSHIP = "relationship";
    static final String RESPONSIBILITY = "parental_responsibility";
    static final String HOW_TAKEN = "how_taken";
    static final String EVIDENCE = "evidence";
    static final String DECIDED_ON = "decided_on";
    static final String CAN_DECIDE = "can_decide";
    static final String JUDGED_BY = "judged_by";
    static final String JUDGED_ON = "judged_on";
    static final String PURPOSES = "purposes";
    static final String RECIPIENTS = "recipients";
    static final String CONTENT = "content";
    static final String SENSITIVITIES = "sensitivities";
    static final String NOT_RECIPIENTS = "not_recipients";
    static final String NOT_CONTENT = "not_content";
    static final String FROM = "from";
    static final String UNTIL = "until";

    /** Every column, in the order of the description. A file has them all; a cell may be empty. */
    static final List<String> ALL = List.of(
            NHS_NUMBER,
            AGENCY,
            LOCAL_ID,
            ANSWER,
            GIVEN_BY,
            NAME,
            RELATIONSHIP,
            RESPONSIBILITY,
            HOW_TAKEN,
            EVIDENCE,
            DECIDED_ON,
            CAN_DECIDE,
            JUDGED_BY,
            JUDGED_ON,
            PURPOSES,
            RECIPIENTS,
            CONTENT,
            SENSITIVITIES,
            NOT_RECIPIENTS,
            NOT_CONTENT,
            FROM,
            UNTIL);

    private Columns() {}
}

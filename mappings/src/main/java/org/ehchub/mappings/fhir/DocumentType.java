package org.ehchub.mappings.fhir;

/** What a document is to the hub: the codes of {@link FhirCodes#DOCUMENT_TYPE}. */
enum DocumentType {
    ASSESSMENT_REPORT("Assessment report"),
    PLAN("Education, health and care plan"),
    ADVICE_REQUEST("Request for advice");

    private final String title;

    DocumentType(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}

package org.ehchub.routes.arrival.fhir;

import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.arrival.ArrivalReceipt.Refusal;
import org.ehchub.routes.platform.machines.MachineError;
import org.hl7.fhir.r4.model.Coding;

/** The codes of NHS England's Spine-ErrorOrWarningCode that the hub answers with. */
enum SpineCode {
    ACCESS_DENIED("Access has been denied to process this request"),
    BAD_REQUEST("Bad request"),
    DUPLICATE_REJECTED("Create would lead to creation of a duplicate resource"),
    INVALID_IDENTIFIER_VALUE("Invalid identifier value"),
    INVALID_RESOURCE("Invalid validation of resource"),
    INVALID_VALUE("Provided value is invalid"),
    INTERNAL_SERVER_ERROR("Unexpected internal server error"),
    MESSAGE_NOT_WELL_FORMED("Message not well formed"),
    MISSING_OR_INVALID_HEADER("There is a required header missing or invalid"),
    MISSING_VALUE("Required value is missing"),
    ORGANISATION_NOT_FOUND("Organisation record not found"),
    PATIENT_NOT_FOUND("Patient record not found"),
    PRECONDITION_FAILED("Required condition was not fulfilled"),
    RESOURCE_NOT_FOUND("Resource not found"),
    UNSUPPORTED_MEDIA_TYPE("Unsupported media type");

    private static final String SYSTEM = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

    private final String display;

    SpineCode(String display) {
        this.display = display;
    }

    Coding coding() {
        return new Coding(SYSTEM, name(), display);
    }

    static SpineCode of(Problem.Code code) {
        return switch (code) {
            case UNREADABLE -> MESSAGE_NOT_WELL_FORMED;
            case MISSING -> MISSING_VALUE;
            case INVALID_VALUE -> INVALID_VALUE;
            case INVALID_IDENTIFIER -> INVALID_IDENTIFIER_VALUE;
            case NOT_ALLOWED -> INVALID_RESOURCE;
        };
    }

    static SpineCode of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CHILD, IDENTIFIERS_DISAGREE -> PATIENT_NOT_FOUND;
            case UNKNOWN_ADDRESSEE -> ORGANISATION_NOT_FOUND;
            case SENDER_NOT_SOURCE -> ACCESS_DENIED;
        };
    }

    static SpineCode of(MachineError error) {
        return switch (error) {
            case CERTIFICATE_MISSING, TOKEN_REFUSED, CERTIFICATE_REFUSED, NOT_PERMITTED -> ACCESS_DENIED;
            case REQUEST_ID_MALFORMED, VERSION_REQUIRED -> MISSING_OR_INVALID_HEADER;
            case CHANGED_MEANWHILE -> PRECONDITION_FAILED;
            case NOT_POSSIBLE -> INVALID_RESOURCE;
            case NOT_FOUND, NO_LONGER_SHARED -> RESOURCE_NOT_FOUND;
            case BAD_REQUEST, METHOD_NOT_ALLOWED, BODY_TOO_SLOW, BODY_TOO_LARGE -> BAD_REQUEST;
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_MEDIA_TYPE;
            case UNAVAILABLE -> INTERNAL_SERVER_ERROR;
        };
    }
}

package org.ehchub.routes.arrival.fhir;

import java.util.List;
import java.util.Locale;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.arrival.ArrivalReceipt.Refusal;
import org.ehchub.routes.platform.machines.MachineError;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing an OperationOutcome tells.
 *
 * @param codes what to act on by machine: a Spine code where there is one, and the hub's own
 * @param paths FHIRPaths of where it is, none when it concerns the whole
 * @param text what to tell a person; never a value from the request
 */
public record Finding(IssueSeverity severity, IssueType type, List<Coding> codes, List<String> paths, String text) {

    /** The hub's own codes, the same as in its RFC 9457 problems. */
    private static final String SYSTEM = "https://ehchub.org/fhir/CodeSystem/ehc-error";

    /** A problem of a source. */
    public static Finding of(Problem problem) {
        return error(typeOf(problem.code()), SpineCode.of(problem.code()), problem.code(), problem.path(), problem.text());
    }

    static Finding of(Refusal refusal) {
        return error(IssueType.BUSINESSRULE, SpineCode.of(refusal), refusal, "", refusal.text());
    }

    /** An error that any machine's request may meet. */
    public static Finding of(MachineError error) {
        return new Finding(
                IssueSeverity.ERROR,
                typeOf(error),
                List.of(SpineCode.of(error).coding(), new Coding(SYSTEM, error.code(), null)),
                List.of(),
                error.text());
    }

    /** Other content came before under the same id. */
    public static Finding conflict() {
        return new Finding(
                IssueSeverity.ERROR,
                IssueType.CONFLICT,
                List.of(SpineCode.DUPLICATE_REJECTED.coding(), new Coding(SYSTEM, "conflict", null)),
                List.of(),
                "Other content was sent under the same id before; that one stands, send a change under an id of its own");
    }

    /** All is well. */
    public static Finding information(String text) {
        return new Finding(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL, List.of(), List.of(), text);
    }

    /** One outcome that tells all of these. */
    public static OperationOutcome outcome(List<Finding> findings) {
        OperationOutcome outcome = new OperationOutcome();
        findings.forEach(finding -> finding.addTo(outcome));
        return outcome;
    }

    private static Finding error(IssueType type, SpineCode spine, Enum<?> code, String path, String text) {
        String own = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Finding(
                IssueSeverity.ERROR,
                type,
                List.of(spine.coding(), new Coding(SYSTEM, own, null)),
                path.isEmpty() ? List.of() : List.of(path),
                text);
    }

    private static IssueType typeOf(Problem.Code code) {
        return switch (code) {
            case UNREADABLE -> IssueType.STRUCTURE;
            case MISSING -> IssueType.REQUIRED;
            case INVALID_VALUE, INVALID_IDENTIFIER -> IssueType.VALUE;
            case NOT_ALLOWED -> IssueType.BUSINESSRULE;
        };
    }

    private static IssueType typeOf(MachineError error) {
        return switch (error) {
            case BAD_REQUEST, REQUEST_ID_MALFORMED, VERSION_REQUIRED -> IssueType.INVALID;
            case CHANGED_MEANWHILE -> IssueType.CONFLICT;
            case NOT_POSSIBLE -> IssueType.BUSINESSRULE;
            case CERTIFICATE_MISSING, TOKEN_REFUSED -> IssueType.LOGIN;
            case CERTIFICATE_REFUSED, NOT_PERMITTED -> IssueType.FORBIDDEN;
            case NOT_FOUND -> IssueType.NOTFOUND;
            case NO_LONGER_SHARED -> IssueType.DELETED;
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> IssueType.NOTSUPPORTED;
            case BODY_TOO_SLOW -> IssueType.TIMEOUT;
            case BODY_TOO_LARGE -> IssueType.TOOLONG;
            case UNAVAILABLE -> IssueType.TRANSIENT;
        };
    }

    private void addTo(OperationOutcome outcome) {
        OperationOutcome.OperationOutcomeIssueComponent issue =
                outcome.addIssue().setSeverity(severity).setCode(type).setDiagnostics(text);
        if (!codes.isEmpty()) {
            issue.setDetails(new CodeableConcept().setCoding(codes));
        }
        paths.forEach(issue::addExpression);
    }
}

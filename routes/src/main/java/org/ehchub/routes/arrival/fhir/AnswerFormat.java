package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a request says of its answer's format (FHIR R4, sections 3.1.0.1.9 and 3.1.0.1.11): FHIR's JSON or XML. HAPI would
 * answer in others, some of them wrongly named, and in JSON where it does not know what is asked for.
 */
public final class AnswerFormat {

    private static final String FORMAT = "_format";
    private static final String VERSION = "fhirVersion";
    private static final Set<String> OFFERED = Set.of(
            "application/fhir+json",
            "application/fhir+xml",
            "application/json",
            "application/xml",
            "application/json+fhir",
            "application/xml+fhir",
            "text/json",
            "text/xml");
    private static final Set<String> SHORT = Set.of("json", "xml");

    private AnswerFormat() {}

    /** Whether any of what a request accepts is offered; a format in the address counts in place of the headers. */
    static boolean isOffered(HttpServletRequest request) {
        String query = request.getQueryString();
        Map<String, String[]> parameters = query == null ? Map.of() : UrlUtil.parseQueryString(query);
        if (parameters.containsKey(FORMAT)) {
            return List.of(parameters.get(FORMAT)).stream().allMatch(AnswerFormat::isOffered);
        }
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return accepted.isEmpty() || MediaType.parseMediaTypes(accepted).stream().anyMatch(AnswerFormat::suits);
        } catch (InvalidMediaTypeException notUnderstood) {
            return false;
        }
    }

    /** Whether a value of {@code _format} names a format that is offered; a plus may have become a space. */
    public static boolean isOffered(String format) {
        String named = format.replace(' ', '+');
        return SHORT.contains(named) || OFFERED.contains(named.replaceFirst(";.*", ""));
    }

    private static boolean suits(MediaType accepted) {
        String version = accepted.getParameter(VERSION);
        boolean known = accepted.isWildcardType()
                || accepted.isWildcardSubtype() && accepted.getType().equals("application")
                || OFFERED.contains(accepted.getType() + "/" + accepted.getSubtype());
        return known
                && accepted.getQualityValue() > 0
                && (version == null || version.equals("4.0") || version.startsWith("4.0."));
    }
}

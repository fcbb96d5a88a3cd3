package org.ehchub.routes.consents;

import ca.uhn.fhir.util.UrlUtil;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.arrival.fhir.Finding;
import org.ehchub.routes.arrival.fhir.Told;
import org.ehchub.routes.platform.machines.MachineError;

/** The conditions that a request may carry beside its body (FHIR R4, sections 3.1.0.5 and 3.1.0.8.1). */
final class Preconditions {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");
    private static final String ONLY_IDENTIFIER = "If-None-Exist has one criterion: identifier=system|value";

    private static final Set<String> PARTS = Set.of("_summary", "_elements");
    private static final String WHOLE =
            "A Consent is shown whole: without what it leaves out it would read as permitting more";

    private Preconditions() {}

    /** Refuses a request for a part of a Consent. */
    static void whole(Map<String, String[]> parameters) {
        if (!Collections.disjoint(parameters.keySet(), PARTS)) {
            throw Told.of(400, List.of(Finding.of(new Problem("", Problem.Code.NOT_ALLOWED, WHOLE))));
        }
    }

    /** The version that If-Match names. */
    static int version(Optional<String> ifMatch) {
        Matcher version = ETAG.matcher(ifMatch.orElseThrow(() -> Told.of(MachineError.VERSION_REQUIRED)));
        if (!version.matches()) {
            throw Told.of(MachineError.CHANGED_MEANWHILE);
        }
        return Integer.parseInt(version.group(1));
    }

    /** The identifier that If-None-Exist names, with or without {@code Consent?} before it. */
    static BusinessIdentifier identifier(String ifNoneExist) {
        String query = ifNoneExist.substring(ifNoneExist.indexOf('?') + 1);
        Map<String, String[]> criteria = UrlUtil.parseQueryString(query);
        String[] values = criteria.getOrDefault("identifier", new String[0]);
        if (criteria.size() == 1 && values.length == 1 && values[0].indexOf('|') > 0) {
            int bar = values[0].indexOf('|');
            try {
                return new BusinessIdentifier(values[0].substring(0, bar), values[0].substring(bar + 1));
            } catch (IllegalArgumentException unusable) {
                // Told below.
            }
        }
        throw Told.of(400, List.of(Finding.of(new Problem("", Problem.Code.INVALID_VALUE, ONLY_IDENTIFIER))));
    }
}

package org.ehchub.routes.platform.connectors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The paths that agencies' systems use. */
public final class MachinePaths {

    /** FHIR R4 for NHS trusts. */
    public static final String FHIR = "/fhir";

    /** JSON for case systems and colleges. */
    public static final String AGENCY = "/agency";

    /** Where agencies' systems get access tokens (RFC 6749, section 3.2). */
    public static final String TOKEN = "/oauth2/token";

    private MachinePaths() {}

    static boolean contain(HttpServletRequest request) {
        return isFhir(request) || isUnder(AGENCY, request) || isUnder(TOKEN, request);
    }

    /** Whether errors on this request are told as OperationOutcomes. */
    public static boolean isFhir(HttpServletRequest request) {
        return isUnder(FHIR, request);
    }

    /** By the path as the container decoded and normalised it, which is also the one it dispatches on. */
    private static boolean isUnder(String root, HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.equals(root) || path.startsWith(root + "/");
    }
}

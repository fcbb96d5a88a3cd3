package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ehchub.routes.platform.machines.MachineError;
import org.ehchub.routes.platform.machines.MachineErrors;
import org.springframework.http.HttpHeaders;

/**
 * Which methods each address of a resource takes (RFC 9110, section 15.5.6), and which formats are answered. HAPI would
 * call the one a bad request and the other well.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class FhirAddresses {

    private static final String ID = "/[A-Za-z0-9.-]{1,64}";
    private static final Pattern RESOURCES = Pattern.compile("/(Bundle|Task|AuditEvent|Consent)(/.*)?");

    private static final List<Address> ADDRESSES = List.of(
            new Address("/Bundle", "POST"),
            new Address("/(Task|AuditEvent)" + ID, "GET", "HEAD"),
            new Address("/AuditEvent", "GET"),
            new Address("/Consent", "GET", "POST"),
            new Address("/Consent/_search", "GET", "POST"),
            new Address("/Consent" + ID, "GET", "HEAD", "PUT"),
            new Address("/Consent" + ID + "/_history" + ID, "GET", "HEAD"));

    private final MachineErrors errors;

    FhirAddresses(MachineErrors errors) {
        this.errors = errors;
    }

    private record Address(Pattern path, List<String> methods) {

        Address(String path, String... methods) {
            this(Pattern.compile(path), List.of(methods));
        }
    }

    /** Whether HAPI is to go on with a request; what it is not to see has been answered. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean isTaken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Optional<Address> address = ADDRESSES.stream()
                .filter(one -> one.path().matcher(path).matches())
                .findFirst();
        if (address.isEmpty() && RESOURCES.matcher(path).matches()) {
            errors.tell(request, response, MachineError.NOT_FOUND);
            return false;
        }
        if (address.filter(one -> !one.methods().contains(request.getMethod())).isPresent()) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", address.get().methods()));
            errors.tell(request, response, MachineError.METHOD_NOT_ALLOWED);
            return false;
        }
        if (!AnswerFormat.isOffered(request)) {
            errors.tell(request, response, MachineError.NOT_ACCEPTABLE);
            return false;
        }
        return true;
    }
}

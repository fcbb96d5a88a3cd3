package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.ehchub.routes.platform.machines.FaultWithoutText;
import org.ehchub.routes.platform.machines.MachineError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Gives every failure inside the FHIR server the hub's own OperationOutcome, because HAPI's would repeat, to the sender
 * and in the log, texts that may hold values of the request.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class FhirFailures {

    private static final Logger LOG = LoggerFactory.getLogger(FhirFailures.class);

    /** What HAPI is to answer, in place of its own reading of the failure. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException told(Throwable failure, HttpServletRequest request) {
        if (failure instanceof Told told) {
            return told;
        }
        if (failure instanceof NotModifiedException unchanged) {
            Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                    .ifPresent(tag -> unchanged.addResponseHeader(HttpHeaders.ETAG, tag));
            return unchanged;
        }
        if (failure instanceof BaseServerResponseException framework && framework.getStatusCode() < 500) {
            return of(MachineError.ofStatus(framework.getStatusCode()));
        }
        LOG.error("A FHIR request failed", new FaultWithoutText(failure));
        return of(MachineError.UNAVAILABLE);
    }

    private static BaseServerResponseException of(MachineError error) {
        BaseServerResponseException failure = BaseServerResponseException.newInstance(error.status(), error.code());
        failure.setOperationOutcome(Finding.outcome(List.of(Finding.of(error))));
        error.headers().forEach(failure::addResponseHeader);
        return failure;
    }
}

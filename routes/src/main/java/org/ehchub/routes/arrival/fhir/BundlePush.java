package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.ehchub.routes.platform.machines.AgencyPrincipal;
import org.ehchub.routes.platform.machines.RequestIdentity;
import org.hl7.fhir.r4.model.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * The three ways to push a Bundle. They differ in what FHIR calls them; the hub takes the Bundle as one message in each
 * and answers the same: an OperationOutcome, and the Task to poll as the location.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class BundlePush {

    private static final Logger LOG = LoggerFactory.getLogger(BundlePush.class);

    private final BundleIntake intake;

    BundlePush(BundleIntake intake) {
        this.intake = intake;
    }

    /** {@code POST /fhir/R4}. */
    @Transaction
    public Bundle post(@TransactionParam Bundle bundle, ServletRequestDetails request) {
        answer(request);
        return null;
    }

    /** {@code POST /fhir/R4/Bundle}. */
    @Create
    public MethodOutcome create(@ResourceParam Bundle bundle, ServletRequestDetails request) {
        answer(request);
        return new MethodOutcome();
    }

    /** {@code POST /fhir/R4/$process-message} (FHIR R4, MessageHeader operations). */
    @Operation(name = "$process-message", manualRequest = true, manualResponse = true)
    public void processMessage(ServletRequestDetails request) {
        answer(request);
    }

    /** Keeps HAPI from answering a second time. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public boolean isUnanswered(HttpServletResponse response) {
        return !response.isCommitted();
    }

    private void answer(ServletRequestDetails request) {
        AgencyPrincipal sender = AgencyPrincipal.of(request.getServletRequest());
        FhirAnswer answer = intake.take(
                PushReading.of(request, Bundle.class), sender.id(), RequestIdentity.given(request.getServletRequest()));
        try {
            write(answer, request);
        } catch (IOException e) {
            LOG.info("A sender was gone before its answer; it sends again and is told the same");
        }
    }

    private static void write(FhirAnswer answer, ServletRequestDetails request) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        answer.task()
                .ifPresent(id -> response.setHeader(
                        HttpHeaders.LOCATION, request.getFhirServerBase() + "/Task/" + id.value()));
        RestfulServerUtils.streamResponseAsResource(
                request.getServer(), answer.outcome(), Set.of(), answer.status(), false, false, request);
        response.flushBuffer();
    }
}

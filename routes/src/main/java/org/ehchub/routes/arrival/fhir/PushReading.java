package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.platform.machines.BodyRefused;
import org.ehchub.routes.platform.machines.MachineError;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Reads the body of a push, once, before HAPI would with a parser that stops at the first problem.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class PushReading {

    private static final String KEY = PushReading.class.getName();

    private final BundleParser parser;

    PushReading(BundleParser parser) {
        this.parser = parser;
    }

    /**
     * Leaves what it read for {@link BundlePush}, and a Bundle where HAPI looks for a body that was parsed already. It
     * throws nothing: HAPI logs what a hook throws, with its text.
     */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void read(ServletRequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.POST) {
            BundleReading reading = reading(request.getServletRequest());
            request.getUserData().put(KEY, reading);
            request.setResource(
                    switch (reading) {
                        case BundleReading.Read read -> read.bundle();
                        case BundleReading.Refused refused -> new Bundle();
                    });
        }
    }

    /** What was read for this request. */
    static BundleReading of(RequestDetails request) {
        return (BundleReading) request.getUserData().get(KEY);
    }

    /** Reads the body before it looks at its type, so that a sender still writing comes to read its answer. */
    private BundleReading reading(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            return switch (BodyFormat.of(request)) {
                case BodyFormat.Readable(EncodingEnum encoding) -> parser.read(body, encoding);
                case BodyFormat.Unsupported() -> refused(MachineError.UNSUPPORTED_MEDIA_TYPE);
                case BodyFormat.OtherVersion() ->
                    new BundleReading.Refused(
                            400,
                            Finding.of(new Problem(
                                    "Bundle", Problem.Code.INVALID_VALUE, "The hub reads FHIR R4: fhirVersion is 4.0")));
            };
        } catch (BodyRefused refused) {
            return refused(refused.error());
        } catch (IOException e) {
            return refused(MachineError.BAD_REQUEST);
        }
    }

    private static BundleReading refused(MachineError error) {
        return new BundleReading.Refused(error.status(), Finding.of(error));
    }
}

package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.ehchub.mappings.translate.Problem;
import org.ehchub.routes.platform.machines.BodyRefused;
import org.ehchub.routes.platform.machines.MachineError;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads the body of a push, once, before HAPI would with a parser that stops at the first problem.
 *
 * <p>Public because HAPI calls it by reflection.
 */
@Interceptor
public final class PushReading {

    private static final String KEY = PushReading.class.getName();
    private static final String CONSENT = "Consent";
    private static final int LONGEST_FORM = 32_768;

    private final BodyParser parser;

    PushReading(BodyParser parser) {
        this.parser = parser;
    }

    /**
     * Leaves what it read for whoever takes it, and a resource where HAPI looks for a body that was parsed already. It
     * throws nothing: HAPI logs what a hook throws, with its text.
     */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void read(ServletRequestDetails request) {
        RequestTypeEnum method = request.getRequestType();
        if (CONSENT.equals(request.getResourceName())) {
            if (method == RequestTypeEnum.PUT || (method == RequestTypeEnum.POST && request.getOperation() == null)) {
                request.getUserData().put(KEY, reading(request.getServletRequest(), Consent.class));
                request.setResource(named(request));
            } else if (method == RequestTypeEnum.POST) {
                request.setParameters(form(request.getServletRequest()));
            }
        } else if (method == RequestTypeEnum.POST) {
            BodyReading<Bundle> reading = reading(request.getServletRequest(), Bundle.class);
            request.getUserData().put(KEY, reading);
            request.setResource(
                    switch (reading) {
                        case BodyReading.Read<Bundle> read -> read.resource();
                        case BodyReading.Refused<Bundle> refused -> new Bundle();
                    });
        }
    }

    /**
     * The parameters of a search by POST, which the container does not read behind the machines' limits; without any
     * when the body is no form, or larger than any search.
     */
    private static Map<String, String[]> form(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_FORM + 1);
            String type = request.getContentType();
            boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
            return isForm && body.length <= LONGEST_FORM
                    ? UrlUtil.parseQueryString(new String(body, StandardCharsets.UTF_8))
                    : none();
        } catch (IOException e) {
            return none();
        }
    }

    /** HAPI asks a request's parameters for what no immutable map answers. */
    private static Map<String, String[]> none() {
        return new HashMap<>();
    }

    /** HAPI compares the id in the body with that in the address, and tells of it in words of its own. */
    private static Consent named(ServletRequestDetails request) {
        Consent consent = new Consent();
        if (request.getRequestType() == RequestTypeEnum.PUT && request.getId() != null) {
            consent.setId(request.getId().getIdPart());
        }
        return consent;
    }

    /**
     * What was read for this request.
     *
     * @param type what the address takes
     */
    public static <R extends Resource> BodyReading<R> of(RequestDetails request, Class<R> type) {
        return switch ((BodyReading<?>) request.getUserData().get(KEY)) {
            case BodyReading.Read<?>(var resource, var problems) ->
                new BodyReading.Read<>(type.cast(resource), problems);
            case BodyReading.Refused<?>(int status, Finding finding) -> new BodyReading.Refused<>(status, finding);
        };
    }

    /** Reads the body before it looks at its type, so that a sender still writing comes to read its answer. */
    private <R extends Resource> BodyReading<R> reading(HttpServletRequest request, Class<R> type) {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            return switch (BodyFormat.of(request)) {
                case BodyFormat.Readable(EncodingEnum encoding) -> parser.read(body, encoding, type);
                case BodyFormat.Unsupported() -> refused(MachineError.UNSUPPORTED_MEDIA_TYPE);
                case BodyFormat.OtherVersion() ->
                    new BodyReading.Refused<>(
                            400,
                            Finding.of(new Problem(
                                    type.getSimpleName(),
                                    Problem.Code.INVALID_VALUE,
                                    "The hub reads FHIR R4: fhirVersion is 4.0")));
            };
        } catch (BodyRefused refused) {
            return refused(refused.error());
        } catch (IOException e) {
            return refused(MachineError.BAD_REQUEST);
        }
    }

    private static <R extends Resource> BodyReading<R> refused(MachineError error) {
        return new BodyReading.Refused<>(error.status(), Finding.of(error));
    }
}

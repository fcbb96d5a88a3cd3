package org.ehchub.routes.arrival.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ehchub.routes.platform.connectors.MachinePaths;
import org.ehchub.routes.platform.machines.ErrorForm;
import org.ehchub.routes.platform.machines.MachineError;
import org.springframework.http.HttpHeaders;

/** OperationOutcomes for what is refused before the FHIR server sees it; in JSON unless XML is asked for. */
final class OutcomeForm implements ErrorForm {

    private final FhirContext fhir;

    OutcomeForm(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    public boolean suits(HttpServletRequest request) {
        return MachinePaths.isFhir(request);
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, MachineError error) throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        EncodingEnum encoding =
                accept != null && accept.contains("xml") && !accept.contains("json") ? EncodingEnum.XML : EncodingEnum.JSON;
        String body = encoding.newParser(fhir).encodeResourceToString(Finding.outcome(List.of(Finding.of(error))));
        response.setContentType(encoding.getResourceContentTypeNonLegacy() + ";charset=UTF-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}

package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ehchub.consent.web.api.ProblemDocument;
import tools.jackson.databind.json.JsonMapper;

/** The RFC 9457 form, for whoever has no other. */
final class ProblemForm implements ErrorForm {

    private final JsonMapper json;

    ProblemForm(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean suits(HttpServletRequest request) {
        return true;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, MachineError error) throws IOException {
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(error.problem()));
    }
}

package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Tells a machine of an error in the form it expects. */
public final class MachineErrors {

    private final List<ErrorForm> forms;

    /** The first of these forms that suits a request is used for it. */
    MachineErrors(List<ErrorForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** Answers with the error, unless the answer has already begun. */
    public void tell(HttpServletRequest request, HttpServletResponse response, MachineError error) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(error.status());
        error.headers().forEach(response::setHeader);
        for (ErrorForm form : forms) {
            if (form.suits(request)) {
                form.write(request, response, error);
                return;
            }
        }
    }
}

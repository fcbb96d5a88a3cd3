package org.ehchub.routes.platform.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a counterpart expects to be told of an error. */
public interface ErrorForm {

    /** Whether this request is told of errors in this form. */
    boolean suits(HttpServletRequest request);

    /** Writes the body and its content type; the status and the headers are already set. */
    void write(HttpServletRequest request, HttpServletResponse response, MachineError error) throws IOException;
}

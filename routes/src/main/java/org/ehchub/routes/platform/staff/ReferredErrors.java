package org.ehchub.routes.platform.staff;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What is told of an error: with the reference under which the log has it, where there is one. */
final class ReferredErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        Object reference = request.getAttribute(ScreenFaultFilter.REFERENCE, RequestAttributes.SCOPE_REQUEST);
        if (reference != null) {
            attributes.put("reference", reference);
        }
        return attributes;
    }
}

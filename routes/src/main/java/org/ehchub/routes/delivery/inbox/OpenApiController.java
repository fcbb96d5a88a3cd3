package org.ehchub.routes.delivery.inbox;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone what the agency API is. The document is written first; a test holds the controllers to it. */
@RestController
class OpenApiController {

    @GetMapping(path = "/agency/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("openapi/agency-v1.json");
    }
}

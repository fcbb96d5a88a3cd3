package org.ehchub.routes.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ehchub.routes.testing.AgencyClients;
import org.ehchub.routes.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HubTest
class OpenApiTest {

    @Autowired
    private AgencyClients clients;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void documentAndControllersNameTheSameOperations() {
        // given
        Set<String> served = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + path)))
                .filter(operation -> operation.contains(" /agency/"))
                .collect(Collectors.toSet());

        // when
        JsonNode document = document();

        // then
        assertThat(operations(document)).isEqualTo(served).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        // given
        JsonNode document = document();

        // then
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    private JsonNode document() {
        return JsonMapper.shared()
                .readTree(clients.anonymous().get("/agency/v1/openapi.json").body());
    }

    private static Set<String> operations(JsonNode document) {
        return document.get("paths").propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }
}

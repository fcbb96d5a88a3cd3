package org.ehchub.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The CycloneDX bill of materials that the build puts into the jar. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    @Test
    void namesWhatTheHubIsMadeOf() throws IOException {
        JsonNode bill = JsonMapper.shared().readTree(Files.readAllBytes(BILL));

        List<String> names = bill.path("components").values().stream()
                .map(component -> component.path("name").stringValue())
                .toList();

        assertThat(bill.path("bomFormat").stringValue()).isEqualTo("CycloneDX");
        assertThat(names).contains("bcprov-jdk18on", "hapi-fhir-server", "camel-jms", "sqlite-jdbc", "ehc-hub-security");
        assertThat(names).doesNotContain("junit-jupiter", "playwright");
    }
}

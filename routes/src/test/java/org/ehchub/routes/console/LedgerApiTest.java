package org.ehchub.routes.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.ledger.LedgerIntegrator;
import org.ehchub.routes.disclosure.DisclosureState;
import org.ehchub.routes.testing.Caseload;
import org.ehchub.routes.testing.HubTest;
import org.ehchub.routes.testing.StaffClient;
import org.ehchub.security.identity.StaffRole;
import org.ehchub.security.ledger.export.ExportFiles;
import org.ehchub.security.ledger.export.LedgerVerifier;
import org.ehchub.security.ledger.export.Verdict;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.ConsistencyProof;
import org.ehchub.security.ledger.tree.InclusionProof;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's API on a whole hub, and what an outsider makes of its answers. */
@HubTest
class LedgerApiTest {

    private static final String LEDGER = "/api/consent/v1/ledger";

    @Autowired
    private Caseload caseload;

    @Autowired
    private LedgerEvidence evidence;

    @Autowired
    private LedgerIntegrator integrator;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    @Value("${hub.staff.demo-passwords}")
    private Path passwords;

    private StaffClient officer;
    private StaffClient operator;

    @BeforeEach
    void recordSomething() {
        officer = new StaffClient(StaffRole.INFORMATION_GOVERNANCE, port, passwords);
        operator = new StaffClient(StaffRole.OPERATIONS, port, passwords);
        caseload.send(caseload.open(), Caseload.COLLEGE, DisclosureState.WITHHELD);
        Awaitility.await().until(() -> evidence.checkpoint().isPresent());
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private Checkpoint checkpoint() {
        VerifierKey key = VerifierKey.parse(officer.get(LEDGER + "/public-key").body().strip());
        return Checkpoint.verified(officer.get(LEDGER + "/checkpoint").body().getBytes(UTF_8), key);
    }

    private static List<MerkleHash> path(JsonNode proof) {
        return proof.path("path").valueStream().map(JsonNode::stringValue).map(MerkleHash::parse).toList();
    }

    @Test
    void anEntryIsProvedToBeUnderTheCheckpoint() {
        Checkpoint checkpoint = checkpoint();
        JsonNode entry = read(officer.get(LEDGER + "/entries/0"));
        JsonNode proof = read(officer.get(LEDGER + "/entries/0/inclusion?size=" + checkpoint.size()));

        MerkleHash hash = MerkleHash.ofEntry(Base64.getDecoder().decode(entry.path("bytes").stringValue()));

        assertThat(entry.path("hash").stringValue()).isEqualTo(hash.toString());
        assertThat(new InclusionProof(0, checkpoint.size(), path(proof)).verify(hash, checkpoint.root())).isTrue();
        assertThat(read(officer.get(LEDGER + "/entries/0/inclusion")).path("size").longValue())
                .isGreaterThanOrEqualTo(checkpoint.size());
    }

    @Test
    void theLedgerIsProvedToHaveOnlyGrown() {
        Checkpoint checkpoint = checkpoint();
        JsonNode proof = read(officer.get(LEDGER + "/consistency?from=1&to=" + checkpoint.size()));

        assertThat(new ConsistencyProof(1, checkpoint.size(), path(proof))
                        .verify(MerkleHash.parse(proof.path("fromRoot").stringValue()), checkpoint.root()))
                .isTrue();
    }

    @Test
    void entriesAreListedInPages() {
        JsonNode first = read(officer.get(LEDGER + "/entries?limit=2"));
        JsonNode second = read(officer.get(LEDGER + "/entries?limit=2&from=" + first.path("next").longValue()));

        assertThat(first.path("entries").values()).extracting(entry -> entry.path("index").longValue())
                .containsExactly(0L, 1L);
        assertThat(second.path("entries").path(0).path("index").longValue()).isEqualTo(2);
        assertThat(first.path("entries").path(0).path("kind").stringValue()).isNotBlank();
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(officer.get(LEDGER + "/entries/99999999").statusCode()).isEqualTo(404);
        assertThat(officer.get(LEDGER + "/entries/0/inclusion?size=99999999").statusCode()).isEqualTo(404);
        assertThat(officer.get(LEDGER + "/consistency?from=2&to=1").statusCode()).isEqualTo(404);
        assertThat(officer.get(LEDGER + "/checkpoint?cosigned=true").statusCode()).isEqualTo(404);
    }

    @Test
    void operatorsSeeHowItStandsAndNoEntries() {
        JsonNode status = read(operator.get("/api/operations/v1/ledger"));

        assertThat(status.path("publicKey").stringValue()).isEqualTo(evidence.verifierKey().toString());
        assertThat(status.path("signed").longValue()).isPositive();
        assertThat(operator.get(LEDGER + "/entries").statusCode()).isEqualTo(403);
        assertThat(officer.get("/api/operations/v1/ledger").statusCode()).isEqualTo(403);
    }

    @Test
    void anExportIsIntactForWhoHasThePublicKey() throws Exception {
        Checkpoint before = checkpoint();
        integrator.integrate();

        Verdict verdict = new LedgerVerifier(evidence.verifierKey(), List.of(), List.of(before)).verify(export());

        assertThat(verdict).isInstanceOf(Verdict.Intact.class);
    }

    private ExportFiles export() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(officer.getBytes(LEDGER + "/export")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new ExportFiles() {
            @Override
            public Set<String> paths() {
                return files.keySet();
            }

            @Override
            public byte[] read(String path) {
                return files.get(path);
            }
        };
    }

    @Test
    void everyConsentStillSaysWhatWasRecorded() {
        // given
        caseload.consent(caseload.open());

        // when
        JsonNode found = read(officer.get(LEDGER + "/consents"));

        // then
        assertThat(found.path("versions").intValue()).isPositive();
        assertThat(found.path("findings")).isEmpty();
        assertThat(operator.get(LEDGER + "/consents").statusCode()).isEqualTo(403);
    }

    @Test
    void documentAndControllerNameTheSameOperations() {
        Set<String> served = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + path)))
                .filter(operation -> operation.contains(" " + LEDGER + "/"))
                .collect(Collectors.toSet());
        JsonNode document = read(officer.get(LEDGER + "/openapi.json"));

        assertThat(document.get("paths").propertyStream()
                        .flatMap(path -> path.getValue().propertyNames().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())))
                .containsExactlyInAnyOrderElementsOf(served)
                .isNotEmpty();
        assertThat(document.findValuesAsString("$ref"))
                .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }
}

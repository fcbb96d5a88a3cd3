package org.ehchub.routes.platform.witness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.ledger.CheckpointOffice;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.ledger.LedgerTree;
import org.ehchub.consent.ledger.WitnessPolicy;
import org.ehchub.consent.ledger.WitnessStanding;
import org.ehchub.consent.ledger.WitnessStanding.Problem;
import org.ehchub.consent.ledger.Witnessing;
import org.ehchub.routes.testing.SettableClock;
import org.ehchub.routes.testing.TestLedger;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.Cosignature;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class WitnessTest {

    private static final Duration PATIENCE = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-16T09:30:00Z"));
    private final SpecifiedWitness witness = new SpecifiedWitness();
    private final WireMockServer server = new WireMockServer(options().dynamicPort().extensions(witness));
    private TestLedger ledger;

    @BeforeEach
    void startWitness() {
        server.start();
        witnessIsThere();
    }

    @AfterEach
    void stop() {
        ledger.close();
        server.stop();
    }

    private void witnessIsThere() {
        server.stubFor(post("/log/add-checkpoint").willReturn(aResponse().withTransformers("witness")));
    }

    private void witnessIsAway() {
        server.stubFor(post("/log/add-checkpoint").willReturn(aResponse().withStatus(502)));
    }

    private void open(String whenAway) {
        ledger = new TestLedger(
                folder,
                clock,
                Map.of(
                        "hub.ledger.witness.url", "http://127.0.0.1:" + server.port() + "/log",
                        "hub.ledger.witness.public-key", witness.vkey(),
                        "hub.ledger.witness.when-away", whenAway,
                        "hub.ledger.witness.patience", PATIENCE.toString()),
                TransactionTemplate::new,
                WitnessConfiguration.class);
        witness.trust(ledger.get(CheckpointOffice.class).verifierKey());
    }

    /** New events, signed by the hub and shown to the witness. */
    private void goOn(int events) {
        ledger.append(events);
        clock.advance(Duration.ofMinutes(1));
        ledger.integrate();
        ledger.get(Witnessing.class).ask();
    }

    private WitnessStanding standing() {
        return ledger.get(Witnessing.class).standing().orElseThrow();
    }

    private long size() {
        return ledger.get(LedgerTree.class).size();
    }

    @Test
    void theNewestCheckpointIsCosigned() {
        open("continue");

        goOn(300);

        var cosigned = ledger.get(LedgerEvidence.class).cosigned().orElseThrow();
        assertThat(Checkpoint.of(cosigned).size()).isEqualTo(size());
        assertThat(Cosignature.find(cosigned, VerifierKey.parse(witness.vkey()))).isPresent();
        assertThat(cosigned.signatures()).hasSize(2);
    }

    @Test
    void theWitnessSeesThatHistoryOnlyGrows() {
        open("continue");
        goOn(300);

        goOn(500);

        assertThat(witness.lastSize()).isEqualTo(size());
        assertThat(standing().cosignedSize()).isEqualTo(size());
        assertThat(standing().missingSince()).isEmpty();
        assertThat(standing().problem()).isEmpty();
    }

    @Test
    void aWitnessThatRemembersAnotherSizeIsShownTheWayFromThere() {
        open("continue");
        goOn(300);
        Checkpoint seen = Checkpoint.of(ledger.get(LedgerEvidence.class).checkpoint().orElseThrow());
        goOn(10);
        witness.remember(seen.size(), seen.root());

        goOn(10);

        assertThat(witness.lastSize()).isEqualTo(size());
    }

    @Test
    void aRewrittenHistoryIsNotCosigned() {
        open("continue");
        witness.remember(200, MerkleHash.EMPTY_TREE);

        goOn(300);

        assertThat(standing().problem()).contains(Problem.REFUSED);
        assertThat(ledger.get(LedgerEvidence.class).cosigned()).isEmpty();
    }

    @Test
    void aHistoryShorterThanTheWitnessSawIsNotCosigned() {
        open("continue");
        witness.remember(1_000_000, MerkleHash.EMPTY_TREE);

        goOn(300);

        assertThat(standing().problem()).contains(Problem.SAW_MORE);
    }

    @Test
    void theTreeGrowsOnWhileTheWitnessIsAwayIfThatIsThePolicy() {
        open("continue");
        witnessIsAway();
        goOn(300);
        Instant since = clock.instant();
        clock.advance(PATIENCE.plusSeconds(1));

        goOn(1);

        assertThat(standing())
                .isEqualTo(new WitnessStanding(
                        "witness.example/w1",
                        WitnessPolicy.CONTINUE,
                        0,
                        Optional.of(since),
                        false,
                        Optional.of(Problem.AWAY)));
        assertThat(ledger.get(LedgerTree.class).waiting()).isZero();
    }

    @Test
    void theTreeStandsStillAfterThePatienceIfThatIsThePolicy() {
        open("hold");
        goOn(300);
        witnessIsAway();
        goOn(1);
        goOn(1);
        long held = size();

        clock.advance(PATIENCE);
        goOn(1);

        assertThat(size()).isEqualTo(held);
        assertThat(ledger.get(LedgerTree.class).waiting()).isEqualTo(1);
        assertThat(standing().holding()).isTrue();

        witnessIsThere();
        goOn(1);
        goOn(1);

        assertThat(standing().holding()).isFalse();
        assertThat(size()).isEqualTo(held + 3);
    }

    @Test
    void aWitnessThatDoesNotAnswerIsAway() {
        open("continue");
        server.stop();

        goOn(300);

        assertThat(standing().problem()).contains(Problem.AWAY);
    }

    @Test
    void asignatureOfAnotherKeyIsNone() {
        open("continue");
        String other = new SpecifiedWitness().vkey();
        server.stubFor(post("/log/add-checkpoint")
                .willReturn(aResponse().withBody("\u2014 witness.example/w1 AAAAAAA=\n" + other)));

        goOn(300);

        assertThat(standing().problem()).contains(Problem.REFUSED);
    }
}

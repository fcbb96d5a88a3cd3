package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ehchub.consent.ConsentEvidence;
import org.ehchub.consent.ConsentRegistry;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Evidence;
import org.ehchub.consent.consents.EvidenceId;
import org.ehchub.consent.consents.EvidenceKind;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.rules.ConsentBuilder;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentEvidenceTest extends OnEveryDatabase {

    private static final String FORM = "%PDF-1.7 Robin Example agrees";

    private final ConsentId consent = ConsentId.random();
    private ChildId child;

    @BeforeEach
    void give() {
        child = registry.child();
        registry.get(ConsentRegistry.class)
                .give(consent, ConsentBuilder.forPurpose(Purpose.SUPPORT).child(child).terms(), "officer-1");
    }

    private static ConsentEvidence evidence() {
        return registry.get(ConsentEvidence.class);
    }

    private Evidence add() {
        return evidence()
                .add(child, consent, EvidenceKind.PDF, FORM.getBytes(StandardCharsets.UTF_8), "officer-1");
    }

    @Test
    void whatWasAddedIsOpenedAsItWas() {
        Evidence added = add();

        assertThat(evidence().of(consent)).containsExactly(added);
        assertThat(evidence().open(child, consent, added.id(), "officer-2"))
                .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(FORM));
        assertThat(registry.get(Ledger.class).about(consent.toString()))
                .extracting(LedgerEvent::kind)
                .containsExactly(
                        LedgerEventKind.CONSENT_GIVEN, LedgerEventKind.EVIDENCE_ADDED, LedgerEventKind.EVIDENCE_OPENED);
    }

    @Test
    void itLiesSealed() {
        Evidence added = add();

        byte[] stored = registry.jdbc()
                .sql("SELECT envelope FROM consent_evidence WHERE id = '" + added.id() + "'")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Robin");
    }

    @Test
    void anotherConsentHasNoSuchPiece() {
        Evidence added = add();

        assertThat(evidence().open(child, ConsentId.random(), added.id(), "officer-2")).isEmpty();
        assertThat(evidence().open(child, consent, EvidenceId.random(), "officer-2")).isEmpty();
    }

    @Test
    void aKindIsToldByTheFirstBytes() {
        assertThat(EvidenceKind.of(FORM.getBytes(StandardCharsets.UTF_8))).contains(EvidenceKind.PDF);
        assertThat(EvidenceKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})).contains(EvidenceKind.JPEG);
        assertThat(EvidenceKind.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(EvidenceKind.of(new byte[0])).isEmpty();
    }
}

package org.ehchub.consent.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.junit.jupiter.api.Test;

class DecidedItemsTest {

    private static LedgerEvent event(LedgerEventKind kind, Map<String, String> facts) {
        return new LedgerEvent(
                kind, Instant.EPOCH, Optional.empty(), Optional.empty(), "disclosure", new TreeMap<>(facts));
    }

    private static LedgerEvent permitted(Map<String, String> facts) {
        return event(LedgerEventKind.DISCLOSURE_PERMITTED, facts);
    }

    @Test
    void onlyWhatWasPermittedWent() {
        DecidedItems items = DecidedItems.in(List.of(permitted(Map.of(
                "category.b", "B",
                "category.c", "C",
                "permitted.b", "consent consent-college/1 consent/1/1",
                "refused.c", "consent-excludes"))), false);

        assertThat(items.content()).containsExactly("Section B: Special educational needs");
        assertThat(items.rules()).containsExactly("consent-college/1");
    }

    @Test
    void theLastDecisionCounts() {
        DecidedItems items = DecidedItems.in(List.of(
                event(LedgerEventKind.DISCLOSURE_REFUSED, Map.of("category.c", "C", "refused.c", "no-consent")),
                event(LedgerEventKind.DISCLOSURE_WITHHELD, Map.of()),
                permitted(Map.of("category.b", "B", "permitted.b", "consent consent-college/1 consent/1/1")),
                event(LedgerEventKind.DISCLOSURE_QUEUED, Map.of())), false);

        assertThat(items.content()).containsExactly("Section B: Special educational needs");
    }

    @Test
    void aDecisionInPartsIsOne() {
        DecidedItems items = DecidedItems.in(List.of(
                permitted(Map.of(
                        "part", "1/2", "category.b", "B", "permitted.b", "consent consent-college/1 consent/1/1")),
                permitted(Map.of("part", "2/2", "category.e", "E", "permitted.e", "final-plan final-plan/1 reg"))), false);

        assertThat(items.content())
                .containsExactly("Section B: Special educational needs", "Section E: Outcomes sought");
        assertThat(items.rules()).containsExactly("consent-college/1", "final-plan/1");
    }

    @Test
    void ofARefusalItSaysWhatWasDecidedOn() {
        DecidedItems items = DecidedItems.in(List.of(
                event(LedgerEventKind.DISCLOSURE_REFUSED, Map.of("category.c", "C", "refused.c", "no-consent"))), false);

        assertThat(items.content())
                .containsExactly("Section C: Health care needs related to special educational needs");
        assertThat(items.rules()).isEmpty();
    }

    @Test
    void whatWasReadBeforeItWasStoppedIsWhatWasPermitted() {
        DecidedItems items = DecidedItems.in(
                List.of(
                        permitted(Map.of("category.b", "B", "permitted.b", "consent consent-college/1 consent/1/1")),
                        event(LedgerEventKind.DISCLOSURE_REFUSED, Map.of("category.c", "C", "refused.c", "no-consent"))),
                true);

        assertThat(items.content()).containsExactly("Section B: Special educational needs");
    }

    @Test
    void withoutADecisionThereIsNothingToSay() {
        assertThat(DecidedItems.in(List.of(), false).content()).isEmpty();
    }
}

package org.ehchub.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.mappings.canonical.AgencyId;
import org.junit.jupiter.api.Test;

class LedgerEventTest {

    private static LedgerEvent event(Optional<String> child, Optional<AgencyId> agency, String subject) {
        return new LedgerEvent(
                LedgerEventKind.SEARCHED,
                Instant.parse("2026-03-16T09:30:00.123456Z"),
                child,
                agency,
                subject,
                new TreeMap<>(Map.of("b", "é", "a", "1")));
    }

    @Test
    void theBytesArePinned() {
        var event = event(Optional.of("c0"), Optional.of(new AgencyId("trust")), "s-1");

        assertThat(HexFormat.of().formatHex(event.toBytes()))
                .isEqualTo("01" + "00000008" + "5345415243484544" + "0000019cf5fb1a3b"
                        + "00000002" + "6330" + "00000005" + "7472757374" + "00000003" + "732d31"
                        + "00000002" + "00000001" + "61" + "00000001" + "31" + "00000001" + "62" + "00000002" + "c3a9");
    }

    @Test
    void neighbouringTextsAreNotConfused() {
        var first = event(Optional.of("ab"), Optional.empty(), "c");
        var second = event(Optional.of("a"), Optional.empty(), "bc");

        assertThat(first.toBytes()).isNotEqualTo(second.toBytes());
    }
}

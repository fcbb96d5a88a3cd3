package org.ehchub.consent.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.mappings.canonical.AgencyId;

/**
 * One thing that happened. Carries opaque ids, codes and counts only.
 *
 * @param at when, in whole milliseconds
 * @param childPseudonym whom it concerns, from {@link Ledger#pseudonymOf}
 * @param agency the agency it concerns
 * @param subject what it happened to: the opaque id of an arrival, a disclosure, a consent
 * @param facts what else there is to know, by name in natural order
 */
public record LedgerEvent(
        LedgerEventKind kind,
        Instant at,
        Optional<String> childPseudonym,
        Optional<AgencyId> agency,
        String subject,
        SortedMap<String, String> facts) {

    private static final int FORMAT = 1;

    public LedgerEvent {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(childPseudonym);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(subject);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        // As a Map: a copy of a SortedMap would keep its comparator, and with it another order of the bytes.
        facts = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) facts));
    }

    /**
     * What the tree hashes. Two different events never give the same bytes, for every part carries its own length.
     *
     * <pre>
     * event  = %x01 text(kind) millis text(child) text(agency) text(subject) count *( text(name) text(value) )
     * text   = length UTF-8 bytes   ; absent child and agency are empty
     * millis = since 1970-01-01T00:00:00Z, signed 64 bits, big-endian
     * length, count = unsigned 32 bits, big-endian
     * </pre>
     */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writeText(out, kind.name());
            out.writeLong(at.toEpochMilli());
            writeText(out, childPseudonym.orElse(""));
            writeText(out, agency.map(AgencyId::value).orElse(""));
            writeText(out, subject);
            out.writeInt(facts.size());
            for (var fact : facts.entrySet()) {
                writeText(out, fact.getKey());
                writeText(out, fact.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}

package org.ehchub.consent.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ehchub.consent.children.NewChild;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/**
 * Who a child is, as it is sealed:
 *
 * <pre>
 * profile = %x01 text(given) text(family) text(birth date) text(NHS number) text(UPN) text(ULN)
 *           count *( text(agency) text(local id) )          ; agencies in order
 * text    = length UTF-8 bytes   ; what is absent is empty; the date as in ISO 8601
 * length, count = unsigned 32 bits, big-endian
 * </pre>
 */
record ChildProfile(
        PersonName name,
        LocalDate birthDate,
        Optional<NhsNumber> nhsNumber,
        Optional<Upn> upn,
        Optional<Uln> uln,
        SortedMap<AgencyId, String> localIds) {

    private static final int FORMAT = 1;

    ChildProfile {
        localIds = Collections.unmodifiableSortedMap(new TreeMap<>((Map<AgencyId, String>) localIds));
    }

    static ChildProfile of(NewChild child) {
        return new ChildProfile(
                child.name(),
                child.birthDate(),
                child.nhsNumber(),
                child.upn(),
                child.uln(),
                new TreeMap<>(child.localIds()));
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writeText(out, name.given());
            writeText(out, name.family());
            writeText(out, birthDate.toString());
            writeText(out, nhsNumber.map(NhsNumber::value).orElse(""));
            writeText(out, upn.map(Upn::value).orElse(""));
            writeText(out, uln.map(Uln::value).orElse(""));
            out.writeInt(localIds.size());
            for (var local : localIds.entrySet()) {
                writeText(out, local.getKey().value());
                writeText(out, local.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException when the bytes are of another version or not of this form */
    static ChildProfile of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != FORMAT) {
                throw new IllegalStateException("A profile of a version that this hub does not read");
            }
            return new ChildProfile(
                    new PersonName(readText(in), readText(in)),
                    LocalDate.parse(readText(in)),
                    present(readText(in)).map(NhsNumber::new),
                    present(readText(in)).map(Upn::new),
                    present(readText(in)).map(Uln::new),
                    readLocalIds(in));
        } catch (IOException e) {
            throw new IllegalStateException("A profile that is cut off", e);
        }
    }

    private static SortedMap<AgencyId, String> readLocalIds(DataInputStream in) throws IOException {
        SortedMap<AgencyId, String> localIds = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            localIds.put(new AgencyId(readText(in)), readText(in));
        }
        return localIds;
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ChildProfile[redacted]";
    }
}

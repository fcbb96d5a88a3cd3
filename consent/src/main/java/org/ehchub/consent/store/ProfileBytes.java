package org.ehchub.consent.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ehchub.consent.children.NewChild;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;

/**
 * The plain form of a child's profile; it is stored only sealed.
 *
 * <pre>
 * profile = %x01 text(given) text(family) text(birth date, ISO) text(NHS number) text(UPN) text(ULN)
 *           count *( text(agency) text(local id) )      ; an absent number is empty; agencies in natural order
 * text    = length modified-UTF-8   ; as java.io.DataOutput#writeUTF, length unsigned 16 bits
 * count   = unsigned 16 bits, big-endian
 * </pre>
 */
final class ProfileBytes {

    private static final int FORMAT = 1;

    private ProfileBytes() {}

    /**
     * Who a child is.
     *
     * @param localIds the record number at each agency that has one
     */
    record Profile(
            PersonName name,
            LocalDate birthDate,
            Optional<NhsNumber> nhsNumber,
            Optional<Upn> upn,
            Optional<Uln> uln,
            Map<AgencyId, String> localIds) {

        static Profile of(NewChild child) {
            return new Profile(
                    child.name(), child.birthDate(), child.nhsNumber(), child.upn(), child.uln(), child.localIds());
        }

        @Override
        public String toString() {
            return "Profile[redacted]";
        }
    }

    static byte[] write(Profile profile) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(profile.name().given());
            out.writeUTF(profile.name().family());
            out.writeUTF(profile.birthDate().toString());
            out.writeUTF(profile.nhsNumber().map(NhsNumber::value).orElse(""));
            out.writeUTF(profile.upn().map(Upn::value).orElse(""));
            out.writeUTF(profile.uln().map(Uln::value).orElse(""));
            out.writeShort(profile.localIds().size());
            for (var localId : new TreeMap<>(profile.localIds()).entrySet()) {
                out.writeUTF(localId.getKey().value());
                out.writeUTF(localId.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A profile holds a text that is too long", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException when the bytes are not a profile */
    static Profile read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("A profile of a format that is not known here");
            }
            var name = new PersonName(in.readUTF(), in.readUTF());
            LocalDate birthDate = LocalDate.parse(in.readUTF());
            Optional<NhsNumber> nhsNumber = present(in.readUTF()).map(NhsNumber::new);
            Optional<Upn> upn = present(in.readUTF()).map(Upn::new);
            Optional<Uln> uln = present(in.readUTF()).map(Uln::new);
            Map<AgencyId, String> localIds = new TreeMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                localIds.put(new AgencyId(in.readUTF()), in.readUTF());
            }
            return new Profile(name, birthDate, nhsNumber, upn, uln, localIds);
        } catch (IOException e) {
            throw new IllegalStateException("A profile that ends too early", e);
        }
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}

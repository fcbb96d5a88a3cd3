package org.ehchub.security.ledger.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of one tile in one file (C2SP tlog-tiles).
 *
 * <pre>
 * bundle = *( length entry )   ; length in bytes, unsigned 16 bits, big-endian
 * </pre>
 */
final class EntryBundle {

    /** The longest entry that the form holds, in bytes. */
    static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    /** @throws IllegalArgumentException when an entry is too long for the form */
    static byte[] write(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of a bundle has at most 65535 bytes");
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws IllegalArgumentException when the last entry is cut off */
    static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        var rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new IllegalArgumentException("The last entry of a bundle is cut off");
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}

package org.ehchub.security.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature under a note.
 *
 * <pre>
 * line = "— " name " " base64( key-id signature ) LF   ; em dash U+2014, key-id of 32 bits, big-endian
 * </pre>
 *
 * @param name the key's
 * @param keyId the key's, which tells apart keys of one name
 * @param bytes what the key made; copied on the way in and out
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The line with this signature, its end included. */
    public String line() {
        byte[] signed = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
        return DASH + name + ' ' + CanonicalBase64.encode(signed) + '\n';
    }

    /**
     * Reads what {@link #line} writes, without the end of the line.
     *
     * @throws IllegalArgumentException when it is not of this form
     */
    static NoteSignature parse(String line) {
        String[] parts = line.substring(Math.min(line.length(), DASH.length())).split(" ", -1);
        if (!line.startsWith(DASH) || parts.length != 2 || !KeyName.isValid(parts[0])) {
            throw new IllegalArgumentException("A signature's line has a dash, a key's name and a signature");
        }
        byte[] signed = CanonicalBase64.decode(parts[1]);
        if (signed.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature has a key id and bytes");
        }
        var buffer = ByteBuffer.wrap(signed);
        int keyId = buffer.getInt();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new NoteSignature(parts[0], keyId, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "NoteSignature[" + name + "]";
    }
}

package org.ehchub.security.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ehchub.security.Sha256;

/**
 * The public key of whoever signs notes, with its name: a C2SP "vkey".
 *
 * <pre>
 * vkey   = name "+" hex( key-id ) "+" base64( kind public-key )
 * key-id = the first 32 bits of SHA-256( name LF kind public-key )
 * </pre>
 */
public final class VerifierKey {

    /** What a key makes. */
    public enum Kind {
        /** Ed25519 over the note's text. */
        LOG(1),
        /** A cosignature with its time, see {@link Cosignature}. */
        WITNESS(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private final String name;
    private final Kind kind;
    private final byte[] key;
    private final int id;

    /**
     * @param key the 32 bytes of RFC 8032
     * @throws IllegalArgumentException when the key has another length, or the name is none
     */
    VerifierKey(String name, Kind kind, byte[] key) {
        if (!KeyName.isValid(name) || key.length != Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("A verifier key has a name without spaces and 32 bytes");
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
        this.id = ByteBuffer.wrap(Sha256.of((name + '\n').getBytes(StandardCharsets.UTF_8), material())).getInt();
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException when it is none, is of a kind that is not known here, or contradicts itself
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key has three parts with + between");
        }
        byte[] material = CanonicalBase64.decode(parts[2]);
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> material.length > 0 && known.code == material[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A verifier key is an Ed25519 key of a log or witness"));
        var key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(material, 1, material.length));
        if (!key.toString().equals(vkey)) {
            throw new IllegalArgumentException("The verifier key's id is not that of its name and bytes");
        }
        return key;
    }

    /** Whose key it is. */
    public String name() {
        return name;
    }

    /** What it makes. */
    public Kind kind() {
        return kind;
    }

    int id() {
        return id;
    }

    byte[] key() {
        return key.clone();
    }

    /** The signatures that claim to be this key's. */
    List<NoteSignature> of(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name) && signature.keyId() == id)
                .toList();
    }

    private byte[] material() {
        return ByteBuffer.allocate(1 + key.length).put(kind.code).put(key).array();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + '+' + HexFormat.of().toHexDigits(id) + '+' + CanonicalBase64.encode(material());
    }
}

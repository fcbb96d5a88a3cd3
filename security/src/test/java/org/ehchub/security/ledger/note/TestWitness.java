package org.ehchub.security.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;

/** A witness's side of C2SP tlog-cosignature. */
public final class TestWitness {

    private final String name;
    private final KeyPair pair;

    public TestWitness(String name) {
        this.name = name;
        this.pair = Ed25519.pair(MerkleSeed.of(name));
    }

    public VerifierKey key() {
        return new VerifierKey(name, VerifierKey.Kind.WITNESS, Ed25519.bytes(pair.getPublic()));
    }

    public NoteSignature cosign(SignedNote checkpoint, Instant at) {
        String signed = "cosignature/v1\ntime " + at.getEpochSecond() + "\n" + checkpoint.text();
        byte[] signature = Ed25519.sign(pair, signed.getBytes(StandardCharsets.UTF_8));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
        return new NoteSignature(name, key().id(), timed);
    }
}

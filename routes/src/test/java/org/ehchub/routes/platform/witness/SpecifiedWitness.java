package org.ehchub.routes.platform.witness;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.ConsistencyProof;
import org.ehchub.security.ledger.tree.MerkleHash;

/** A witness that answers as C2SP tlog-witness and tlog-cosignature say, step by step. */
final class SpecifiedWitness implements ResponseTransformerV2 {

    private static final String NAME = "witness.example/w1";
    private static final Instant NOW = Instant.parse("2026-03-16T09:30:00Z");

    private final KeyPair pair;
    private final byte[] publicKey;
    private VerifierKey log;
    private long lastSize;
    private MerkleHash lastRoot = MerkleHash.EMPTY_TREE;

    SpecifiedWitness() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            publicKey = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String vkey() {
        byte[] material = ByteBuffer.allocate(33).put((byte) 4).put(publicKey).array();
        return NAME + "+" + HexFormat.of().formatHex(keyId()) + "+" + Base64.getEncoder().encodeToString(material);
    }

    void trust(VerifierKey logKey) {
        log = logKey;
    }

    /** As if it had signed that last. */
    void remember(long size, MerkleHash root) {
        lastSize = size;
        lastRoot = root;
    }

    long lastSize() {
        return lastSize;
    }

    @Override
    public String getName() {
        return "witness";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        return answer(event.getRequest().getBodyAsString());
    }

    private Response answer(String body) {
        String[] parts = body.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        long oldSize = Long.parseLong(lines.getFirst().substring("old ".length()));
        List<MerkleHash> path = lines.stream().skip(1).map(MerkleHash::parse).toList();
        byte[] note = parts[1].getBytes(StandardCharsets.UTF_8);
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.verified(note, log);
        } catch (IllegalArgumentException unknown) {
            return of(403, "");
        }
        if (oldSize > checkpoint.size()) {
            return of(400, "");
        }
        if (oldSize != lastSize) {
            return of(409, lastSize + "\n");
        }
        boolean grown = oldSize == 0
                ? path.isEmpty()
                : new ConsistencyProof(oldSize, checkpoint.size(), path).verify(lastRoot, checkpoint.root());
        if (!grown) {
            return of(422, "");
        }
        remember(checkpoint.size(), checkpoint.root());
        return of(200, cosignature(SignedNote.parse(note).text()));
    }

    private String cosignature(String text) {
        long time = NOW.getEpochSecond();
        byte[] signature = sign("cosignature/v1\ntime " + time + "\n" + text);
        byte[] signed = ByteBuffer.allocate(4 + 8 + 64).put(keyId()).putLong(time).put(signature).array();
        return "\u2014 someone.else AAAAAAA=\n\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private byte[] keyId() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 4);
            return Arrays.copyOf(digest.digest(publicKey), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response of(int status, String body) {
        return Response.response().status(status).body(body).build();
    }
}

package org.ehchub.routes.platform.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.ehchub.consent.ledger.Witness;
import org.ehchub.security.ledger.note.Cosignature;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.note.VerifierKey;
import org.ehchub.security.ledger.tree.MerkleHash;

/**
 * A witness asked with {@code add-checkpoint} (C2SP tlog-witness). Its answer counts only by its signature, so the way
 * to it need not be trusted.
 */
final class HttpWitness implements Witness, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;
    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI addCheckpoint;
    private final VerifierKey key;

    /** @param prefix the submission prefix, with or without a slash at its end */
    HttpWitness(URI prefix, VerifierKey key) {
        this.addCheckpoint = URI.create(prefix.toString().replaceAll("/$", "") + "/add-checkpoint");
        this.key = key;
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public Answer show(long oldSize, List<MerkleHash> path, SignedNote checkpoint) {
        HttpRequest request = HttpRequest.newBuilder(addCheckpoint)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body(oldSize, path, checkpoint)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
            return answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), checkpoint);
        } catch (IOException unreachable) {
            return new Answer.Away();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Away();
        }
    }

    private static String body(long oldSize, List<MerkleHash> path, SignedNote checkpoint) {
        var body = new StringBuilder("old ").append(oldSize).append('\n');
        path.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }

    private Answer answer(int status, String body, SignedNote checkpoint) {
        if (status == 200) {
            return cosigned(body, checkpoint);
        }
        if (status == CONFLICT && body.matches("(0|[1-9][0-9]{0,17})\n")) {
            return new Answer.SignedLast(Long.parseLong(body.strip()));
        }
        return status >= 500 || status == 429 ? new Answer.Away() : new Answer.Refused();
    }

    /** Keeps the signature of the key that was configured and no other. */
    private Answer cosigned(String lines, SignedNote checkpoint) {
        try {
            var signed = SignedNote.parse((checkpoint + lines).getBytes(StandardCharsets.UTF_8));
            return Cosignature.find(signed, key)
                    .<Answer>map(found -> new Answer.Cosigned(checkpoint.with(List.of(found.line()))))
                    .orElseGet(Answer.Refused::new);
        } catch (IllegalArgumentException noSignatures) {
            return new Answer.Refused();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

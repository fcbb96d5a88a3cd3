package org.ehchub.consent.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.ledger.LedgerEntry;
import org.ehchub.consent.ledger.LedgerEvidence;
import org.ehchub.consent.web.NotThere;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger for whoever checks the hub: its signed head, proofs, entries, and all of it as one file. */
@StaffApi
@RequestMapping("/api/consent/v1/ledger")
public class LedgerApi {

    private static final int MOST = 500;
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final LedgerEvidence evidence;
    private final ConsentAudit consents;

    public LedgerApi(LedgerEvidence evidence, ConsentAudit consents) {
        this.evidence = evidence;
        this.consents = consents;
    }

    /** What this API is. */
    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("openapi/ledger-v1.json");
    }

    /** The public key, as a C2SP vkey. */
    @GetMapping(path = "/public-key", produces = TEXT)
    String publicKey() {
        return evidence.verifierKey() + "\n";
    }

    /** The signed head of the tree (C2SP tlog-checkpoint): the newest, or the newest that a witness has signed too. */
    @GetMapping(path = "/checkpoint", produces = TEXT)
    String checkpoint(@RequestParam(defaultValue = "false") boolean cosigned) {
        return newest(cosigned).toString();
    }

    @GetMapping("/entries")
    LedgerDocuments.Entries entries(
            @RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
        List<LedgerEntry> found = evidence.entries(from, Math.clamp(limit, 1, MOST));
        return new LedgerDocuments.Entries(
                found.stream().map(LedgerDocuments.Entry::of).toList(),
                found.isEmpty() ? from : found.getLast().index() + 1);
    }

    @GetMapping("/entries/{index}")
    LedgerDocuments.Entry entry(@PathVariable long index) {
        return LedgerDocuments.Entry.of(find(index));
    }

    /** @param size of the tree; the newest checkpoint's when absent */
    @GetMapping("/entries/{index}/inclusion")
    LedgerDocuments.Inclusion inclusion(@PathVariable long index, @RequestParam(required = false) Long size) {
        long of = size == null ? Checkpoint.of(newest(false)).size() : size;
        return evidence.inclusion(index, of)
                .map(proof -> LedgerDocuments.Inclusion.of(proof, find(index).hash(), root(of)))
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/consistency")
    LedgerDocuments.Consistency consistency(@RequestParam long from, @RequestParam long to) {
        return evidence.consistency(from, to)
                .map(proof -> LedgerDocuments.Consistency.of(proof, root(from), root(to)))
                .orElseThrow(NotThere::new);
    }

    /** The ledger up to the newest checkpoint as a zip file (C2SP tlog-tiles), for the offline verifier. */
    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "false") boolean cosigned, HttpServletResponse response, Principal reader)
            throws IOException {
        SignedNote checkpoint = newest(cosigned);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.zip\"");
        var zip = new ZipOutputStream(response.getOutputStream());
        evidence.export(checkpoint, reader.getName(), (path, content) -> {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        });
        zip.finish();
    }

    /** Whether every consent on record still says what the ledger tells was recorded. */
    @GetMapping("/consents")
    LedgerDocuments.Consents consents() {
        return LedgerDocuments.Consents.of(consents.check());
    }

    private SignedNote newest(boolean cosigned) {
        return (cosigned ? evidence.cosigned() : evidence.checkpoint()).orElseThrow(NotThere::new);
    }

    private MerkleHash root(long size) {
        return evidence.root(size).orElseThrow(NotThere::new);
    }

    private LedgerEntry find(long index) {
        return evidence.entries(index, 1).stream()
                .filter(entry -> entry.index() == index)
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}

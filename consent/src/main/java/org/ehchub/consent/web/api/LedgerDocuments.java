package org.ehchub.consent.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ehchub.consent.ConsentAudit;
import org.ehchub.consent.ledger.LedgerEntry;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.security.ledger.tree.ConsistencyProof;
import org.ehchub.security.ledger.tree.InclusionProof;
import org.ehchub.security.ledger.tree.MerkleHash;

/** The ledger as the API writes it: hashes and bytes in Base64. */
final class LedgerDocuments {

    private LedgerDocuments() {}

    /**
     * An entry.
     *
     * @param hash as it was entered
     * @param bytes what it is the hash of
     * @param kind absent, as all that follows, when the event is gone or cannot be read
     * @param child a pseudonym
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            long index,
            String hash,
            String bytes,
            Optional<String> kind,
            Optional<Instant> at,
            Optional<String> child,
            Optional<String> agency,
            Optional<String> subject,
            Optional<SortedMap<String, String>> facts) {

        static Entry of(LedgerEntry entry) {
            Optional<LedgerEvent> event = entry.event();
            return new Entry(
                    entry.index(),
                    entry.hash().toString(),
                    Base64.getEncoder().encodeToString(entry.bytes()),
                    event.map(told -> told.kind().name()),
                    event.map(LedgerEvent::at),
                    event.flatMap(LedgerEvent::childPseudonym),
                    event.flatMap(LedgerEvent::agency).map(AgencyId::value),
                    event.map(LedgerEvent::subject),
                    event.map(LedgerEvent::facts));
        }
    }

    /**
     * Entries in order.
     *
     * @param next where to go on, also when there is nothing there yet
     */
    record Entries(List<Entry> entries, long next) {}

    /** That an entry is in the tree of a size and root (RFC 9162, section 2.1.3). */
    record Inclusion(long index, long size, String hash, String root, List<String> path) {

        static Inclusion of(InclusionProof proof, MerkleHash entry, MerkleHash root) {
            return new Inclusion(
                    proof.index(), proof.size(), entry.toString(), root.toString(), texts(proof.path()));
        }
    }

    /** That the tree only grew between two sizes (RFC 9162, section 2.1.4). */
    record Consistency(long from, long to, String fromRoot, String toRoot, List<String> path) {

        static Consistency of(ConsistencyProof proof, MerkleHash from, MerkleHash to) {
            return new Consistency(
                    proof.oldSize(), proof.newSize(), from.toString(), to.toString(), texts(proof.path()));
        }
    }

    /** What holding the register of consents against the ledger came to; see {@link ConsentAudit.Report}. */
    record Consents(int versions, int withoutDigest, List<Finding> findings) {

        static Consents of(ConsentAudit.Report report) {
            return new Consents(
                    report.versions(),
                    report.withoutDigest(),
                    report.findings().stream().map(Finding::of).toList());
        }
    }

    /** One version that is not as it was recorded. */
    record Finding(String consent, int version, String problem) {

        static Finding of(ConsentAudit.Finding finding) {
            return new Finding(finding.consent().toString(), finding.version(), Codes.of(finding.problem()));
        }
    }

    private static List<String> texts(List<MerkleHash> hashes) {
        return hashes.stream().map(MerkleHash::toString).toList();
    }
}

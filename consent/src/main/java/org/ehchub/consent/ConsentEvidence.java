package org.ehchub.consent;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.Evidence;
import org.ehchub.consent.consents.EvidenceId;
import org.ehchub.consent.consents.EvidenceKind;

/** The forms, letters and notes behind consents and refusals, sealed. What is added and opened stands in the ledger. */
public interface ConsentEvidence {

    /**
     * Adds a piece.
     *
     * @param child whom the consent is about
     * @param content wiped afterwards
     */
    Evidence add(ChildId child, ConsentId consent, EvidenceKind kind, byte[] content, String officer);

    /** The pieces of a consent, the first first. */
    List<Evidence> of(ConsentId consent);

    /** Opens a piece for an officer; empty when the consent has no such piece. */
    Optional<byte[]> open(ChildId child, ConsentId consent, EvidenceId evidence, String officer);
}

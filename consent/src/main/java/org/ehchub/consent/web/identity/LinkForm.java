package org.ehchub.consent.web.identity;

import static org.ehchub.consent.web.Option.chosen;
import static org.ehchub.consent.web.Option.typed;

import java.util.Map;
import org.ehchub.consent.children.LinkProof;

/** How an officer knows, as typed: a {@link LinkProof}. */
public record LinkForm(String proof) {

    public LinkForm {
        proof = typed(proof);
    }

    /** What is wrong, by field. */
    Map<String, String> problems() {
        return chosen(LinkProof.class, proof).isEmpty()
                ? Map.of("proof", "Select how you know that these numbers are this child's")
                : Map.of();
    }
}

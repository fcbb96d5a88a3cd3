package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;

/** Keeps drafts in the officer's session, where they go when the officer does. */
final class Drafts {

    private static final String PREFIX = "consent-draft-";

    private Drafts() {}

    static void keep(ConsentDraft draft, HttpSession session) {
        session.setAttribute(PREFIX + draft.id(), draft);
    }

    /** The draft about this child, unless the session has ended or the draft was recorded. */
    static Optional<ConsentDraft> find(ConsentId id, ChildId child, HttpSession session) {
        return Optional.ofNullable(session.getAttribute(PREFIX + id))
                .map(ConsentDraft.class::cast)
                .filter(draft -> draft.child().equals(child));
    }

    static void forget(ConsentDraft draft, HttpSession session) {
        session.removeAttribute(PREFIX + draft.id());
    }
}

package org.ehchub.consent.web.consents;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.ConsentId;

/** Which draft an address names. */
record DraftPlace(UUID child, UUID draft) {

    /** @throws DraftGone when the session has ended since, or the draft was recorded */
    ConsentDraft open(HttpSession session) {
        ChildId about = new ChildId(child);
        return Drafts.find(new ConsentId(draft), about, session).orElseThrow(() -> new DraftGone(about));
    }
}

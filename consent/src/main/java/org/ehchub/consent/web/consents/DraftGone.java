package org.ehchub.consent.web.consents;

import org.ehchub.consent.children.ChildId;

/** The draft an address names is not in this session. */
final class DraftGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ChildId child;

    DraftGone(ChildId child) {
        super("The draft is not in this session");
        this.child = child;
    }

    ChildId child() {
        return child;
    }
}

package org.ehchub.consent.web;

import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Disagreement;

/** Where the officers' pages are to which others lead. */
public final class Addresses {

    private Addresses() {}

    /** The page of a child. */
    public static String ofChild(ChildId child) {
        return "/consent/children/" + child;
    }

    /** Where a disagreement is resolved. */
    public static String ofDisagreement(Disagreement pair) {
        return ofChild(pair.given().terms().child()) + "/disagreements/"
                + pair.given().id() + "/" + pair.against().id();
    }
}

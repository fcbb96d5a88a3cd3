package org.ehchub.routes.testing;

import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;

/** One invented child of a test's own. */
public record Case(ChildId child, ChildRef reference) {

    /** The number in the reference. */
    public NhsNumber nhsNumber() {
        return reference.nhsNumber().orElseThrow();
    }

    /** The council's own number of the child. */
    public String localId() {
        return reference.localId().orElseThrow();
    }

    /** The child's name as a heading has it. */
    public String name() {
        return reference.name().given() + " " + reference.name().family();
    }

    /** Where the child's page is. */
    public String path() {
        return "/consent/children/" + child;
    }
}

package org.ehchub.routes.disclosure;

import java.util.List;
import java.util.TreeSet;
import org.ehchub.consent.GateSession;
import org.ehchub.consent.children.Involvement;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.Heading;

/**
 * Who might get a share of an arrival: the agencies its source named, or else everyone in the child's circle on the
 * day. The gate decides which of them get something, and what.
 */
final class RecipientList {

    private RecipientList() {}

    /** In a fixed order, so that concurrent distributions lock the recipients' rows in the same order. */
    static List<AgencyId> of(Heading heading, GateSession session) {
        var recipients = new TreeSet<>(heading.addressees());
        if (recipients.isEmpty()) {
            session.circle().stream().map(Involvement::agency).forEach(recipients::add);
        }
        recipients.remove(heading.source());
        return List.copyOf(recipients);
    }
}

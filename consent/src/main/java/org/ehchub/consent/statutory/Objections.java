package org.ehchub.consent.statutory;

import java.util.List;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;

/** The objections of families to named recipients. Each change stands in the ledger. */
public interface Objections {

    /** Records an objection; a second one to the same agency changes nothing. */
    void state(ChildId child, Objection objection, String recordedBy);

    /** Records that the family objects no longer, and publishes {@link org.ehchub.consent.BasisRecorded}. */
    void lift(ChildId child, AgencyId agency, String recordedBy);

    /** The objections that stand. */
    List<Objection> of(ChildId child);
}

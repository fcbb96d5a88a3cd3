package org.ehchub.consent.children;

import java.time.LocalDate;
import java.util.List;
import org.ehchub.mappings.canonical.AgencyId;

/** The circle of agencies around each child. Each change stands in the ledger. */
public interface Circle {

    /**
     * Records an agency's part and publishes {@link org.ehchub.consent.BasisRecorded}.
     *
     * @param recordedBy the member of staff
     * @throws org.springframework.dao.DataIntegrityViolationException when the child or the agency is not registered
     */
    void add(ChildId child, Involvement involvement, String recordedBy);

    /**
     * Ends an agency's part in this role from every start on or before the last day. Where it has not started by then,
     * it never does.
     *
     * @param lastDay the last day of the involvement
     * @throws java.util.NoSuchElementException when the agency has, and will have, no such part
     */
    void end(ChildId child, AgencyId agency, InvolvementRole role, LocalDate lastDay, String recordedBy);

    /** Every involvement of the child that ever holds, past and future ones included, in the order of their start. */
    List<Involvement> of(ChildId child);
}

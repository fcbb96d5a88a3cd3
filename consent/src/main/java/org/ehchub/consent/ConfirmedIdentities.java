package org.ehchub.consent;

import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;

/** Where the gate reads which of a message's numbers are the child's. */
public interface ConfirmedIdentities {

    /**
     * The reference with only those numbers that confirmed links tie to the child; empty when there is none.
     *
     * @param source whose record number the reference holds
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     */
    Optional<ChildRef> confirmed(ChildId child, ChildRef reference, AgencyId source);
}

package org.ehchub.consent;

import java.util.Set;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.mappings.canonical.AgencyId;

/** Where the gate reads what is on record. */
public interface CaseFiles {

    /**
     * Reads the file of a child for messages from one sender, with the agencies of the child's circle and those named.
     * Never answers with less than everything: what cannot be read is thrown.
     *
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     * @throws IllegalStateException when a row cannot be understood
     */
    CaseFile read(ChildId child, AgencyId sender, Set<AgencyId> named);
}

package org.ehchub.consent;

import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.rules.CaseFile;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Heading;

/** Where the gate reads what is on record. */
public interface CaseFiles {

    /**
     * What is on record for one message.
     *
     * @param identity the message's reference with only those numbers that confirmed links tie to the child; empty when
     *     there is none
     */
    record Opened(CaseFile file, Optional<ChildRef> identity) {}

    /**
     * Reads the file of a child for a message with this heading, with the agencies of the child's circle and those named.
     * Never answers with less than everything: what cannot be read is thrown.
     *
     * @throws java.util.NoSuchElementException when there is no such child
     * @throws org.springframework.dao.DataAccessException when the store fails, or does not answer in time
     * @throws IllegalStateException when a row cannot be understood
     */
    Opened read(ChildId child, Heading heading, Set<AgencyId> named);
}

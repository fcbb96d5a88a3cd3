package org.ehchub.consent.children;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;

/** The register of children and young people. */
public interface ChildRegister {

    /**
     * Finds the child a message is about, by confirmed identifiers only: name and birth date alone never match. A UPN
     * counts only from an education agency (Department for Education, UPN guidance).
     *
     * @param source the agency whose local id the reference carries
     */
    ChildMatch match(ChildRef reference, AgencyId source);

    /** @throws IdentifierAlreadyLinked when one of the identifiers is another child's */
    ChildId register(NewChild child);

    /**
     * Opens the child's sealed profile.
     *
     * @throws NoSuchElementException when there is no such child
     */
    ChildRecord find(ChildId child);

    /** The child with this number, on a confirmed link. */
    Optional<ChildId> findByNhsNumber(NhsNumber number);

    /** The child whose record at this agency has this number, on a confirmed link. */
    Optional<ChildId> findByLocalId(AgencyId agency, String localId);
}

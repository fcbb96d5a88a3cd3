package org.ehchub.consent;

import java.util.List;
import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;

/**
 * The people who have answered for each child. Their names are sealed; a consent refers to one of them, so that a
 * change of mind is told from a disagreement of two.
 */
public interface KnownPeople {

    /**
     * The person of this name and relationship; upper and lower case and the number of spaces make no difference.
     * Nothing is kept.
     *
     * @throws IllegalArgumentException when name or relationship is blank
     */
    KnownPerson named(ChildId child, String name, String relationship);

    /** Keeps the person on the child's file; a second time it changes nothing. */
    void keep(ChildId child, KnownPerson person);

    /** Everybody on the child's file, by name. */
    List<KnownPerson> of(ChildId child);

    /** The person, when somebody kept them. */
    Optional<KnownPerson> find(PersonRef person);
}

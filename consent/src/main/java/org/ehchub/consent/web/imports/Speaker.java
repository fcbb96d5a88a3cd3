package org.ehchub.consent.web.imports;

import java.util.Optional;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;

/**
 * Who answered, as a row says it.
 *
 * @param name empty for the child's own answer
 * @param relationship empty for the child's own answer
 */
record Speaker(GivenBy by, String name, String relationship, ParentalResponsibility responsibility) {

    /** Who it is on the child's file, where it is not the child. */
    Optional<KnownPerson> person(ChildId child, ConsentFile.People people) {
        return by.isTheChild() ? Optional.empty() : Optional.of(people.named(child, name, relationship));
    }

    Giver giver(Optional<KnownPerson> person) {
        return new Giver(
                by,
                person.map(KnownPerson::relationship).orElse("self"),
                person.map(KnownPerson::ref),
                responsibility);
    }

    @Override
    public String toString() {
        return "Speaker[" + by + "]";
    }
}

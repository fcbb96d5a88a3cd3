package org.ehchub.consent.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.PersonRef;

/** The people around one child, in memory. */
public final class RememberedPeople implements KnownPeople {

    private final Map<PersonRef, KnownPerson> people = new LinkedHashMap<>();

    @Override
    public KnownPerson named(ChildId child, String name, String relationship) {
        String ref = (name + ", " + relationship).toLowerCase(Locale.ROOT);
        return new KnownPerson(new PersonRef(ref), name, relationship);
    }

    @Override
    public void keep(ChildId child, KnownPerson person) {
        people.putIfAbsent(person.ref(), person);
    }

    @Override
    public List<KnownPerson> of(ChildId child) {
        return List.copyOf(people.values());
    }

    @Override
    public Optional<KnownPerson> find(PersonRef person) {
        return Optional.ofNullable(people.get(person));
    }
}

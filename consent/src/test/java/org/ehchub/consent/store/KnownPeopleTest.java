package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownPeopleTest extends OnEveryDatabase {

    private KnownPeople people;
    private ChildId child;

    @BeforeEach
    void open() {
        people = registry.get(KnownPeople.class);
        child = registry.child();
    }

    @Test
    void onePersonIsOneHoweverTheNameIsTyped() {
        KnownPerson ada = people.named(child, "Ada Example", "mother");

        assertThat(people.named(child, " ada  EXAMPLE ", "Mother").ref()).isEqualTo(ada.ref());
    }

    @Test
    void anotherRelationshipAnotherNameOrAnotherChildIsAnotherPerson() {
        KnownPerson ada = people.named(child, "Ada Example", "mother");

        assertThat(people.named(child, "Ada Example", "grandmother").ref()).isNotEqualTo(ada.ref());
        assertThat(people.named(child, "Bea Example", "mother").ref()).isNotEqualTo(ada.ref());
        assertThat(people.named(registry.child(), "Ada Example", "mother").ref()).isNotEqualTo(ada.ref());
    }

    @Test
    void whoIsKeptIsOnTheChildsFileOnce() {
        KnownPerson ben = people.named(child, "Ben Example", "father");
        KnownPerson ada = people.named(child, "Ada Example", "mother");

        people.keep(child, ben);
        people.keep(child, ada);
        people.keep(child, people.named(child, "ADA EXAMPLE", "mother"));

        assertThat(people.of(child)).containsExactly(ada, ben);
        assertThat(people.find(ada.ref())).contains(ada);
    }

    @Test
    void nobodyIsKeptUnasked() {
        KnownPerson ada = people.named(child, "Ada Example", "mother");

        assertThat(people.find(ada.ref())).isEmpty();
        assertThat(people.of(child)).isEmpty();
    }

    @Test
    void theNameLiesSealed() {
        String name = "Ada" + UUID.randomUUID();
        people.keep(child, people.named(child, name, "mother"));

        assertThat(registry.jdbc()
                        .sql("SELECT envelope FROM child_person WHERE child_id = :child")
                        .param("child", child.toString())
                        .query(byte[].class)
                        .list())
                .hasSize(1)
                .noneMatch(envelope -> new String(envelope, StandardCharsets.ISO_8859_1).contains(name));
    }
}

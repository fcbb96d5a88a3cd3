package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ehchub.consent.World.EDUCATION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.BasisRecorded;
import org.ehchub.consent.GroundsNarrowed;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentityLinks;
import org.ehchub.consent.children.LinkProof;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.ledger.Ledger;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityLinksTest extends OnEveryDatabase {

    private static final int ALL = 1_000;

    private String number;
    private ChildId child;

    @BeforeEach
    void register() {
        number = UUID.randomUUID().toString();
        child = registry.get(ChildRegister.class)
                .register(new NewChild(
                        new PersonName("Robin", "Example"),
                        LocalDate.of(2014, 5, 2),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(EDUCATION.id(), number),
                        Optional.empty()));
    }

    private static IdentityLinks links() {
        return registry.get(IdentityLinks.class);
    }

    @Test
    void anUnconfirmedLinkIsListedAndNothingMatchesOnIt() {
        assertThat(links().unconfirmed(ALL)).contains(child);
        assertThat(links().isUnconfirmed(child)).isTrue();
        assertThat(registry.get(ChildRegister.class).findByLocalId(EDUCATION.id(), number)).isEmpty();
    }

    @Test
    void aConfirmedLinkMatchesAndIsToldOf() {
        links().confirm(child, LinkProof.AGENCY, "officer-1");

        assertThat(links().unconfirmed(ALL)).doesNotContain(child);
        assertThat(registry.get(ChildRegister.class).findByLocalId(EDUCATION.id(), number)).contains(child);
        assertThat(registry.published()).contains(new BasisRecorded(child));
        assertThat(registry.get(Ledger.class).about(child.toString()))
                .extracting(LedgerEvent::kind)
                .containsExactly(LedgerEventKind.CHILD_REGISTERED, LedgerEventKind.CHILD_LINK_CONFIRMED);
    }

    @Test
    void confirmingTwiceChangesNothing() {
        links().confirm(child, LinkProof.AGENCY, "officer-1");

        links().confirm(child, LinkProof.DOCUMENT, "officer-2");

        assertThat(registry.get(Ledger.class).about(child.toString())).hasSize(2);
    }

    @Test
    void nothingMatchesOnALinkThatIsDoubted() {
        links().confirm(child, LinkProof.AGENCY, "officer-1");

        links().doubt(child, "The number is a cousin's.", "officer-2");

        assertThat(links().isUnconfirmed(child)).isTrue();
        assertThat(registry.get(ChildRegister.class).findByLocalId(EDUCATION.id(), number)).isEmpty();
        assertThat(registry.published()).contains(new GroundsNarrowed(child));
        assertThat(registry.get(Ledger.class).about(child.toString()))
                .extracting(LedgerEvent::kind)
                .endsWith(LedgerEventKind.CHILD_LINK_DOUBTED);
    }

    @Test
    void whatNobodyConfirmedIsNotDoubted() {
        links().doubt(child, "The number is a cousin's.", "officer-2");

        assertThat(registry.get(Ledger.class).about(child.toString())).hasSize(1);
    }
}

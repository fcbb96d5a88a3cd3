package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ehchub.consent.World.EDUCATION;
import static org.ehchub.consent.World.TRUST;
import static org.ehchub.consent.testing.Numbers.nhsNumber;
import static org.ehchub.consent.testing.Numbers.upn;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentifierAlreadyLinked;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.testing.OnEveryDatabase;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Upn;
import org.junit.jupiter.api.Test;

class ChildRegisterTest extends OnEveryDatabase {

    private static final PersonName NAME = new PersonName("Robin", "Canary");
    private static final LocalDate BORN = LocalDate.of(2014, 5, 2);
    /** The next number from the 999 range, which is never issued. */
    private static ChildRegister children() {
        return registry.get(ChildRegister.class);
    }

    private static NewChild child(Optional<NhsNumber> nhsNumber, Optional<Upn> upn, String localId, boolean confirmed) {
        return new NewChild(
                NAME,
                BORN,
                nhsNumber,
                upn,
                Optional.empty(),
                Map.of(EDUCATION.id(), localId),
                confirmed ? Optional.of("officer-1") : Optional.empty());
    }

    private static NewChild child(NhsNumber nhsNumber) {
        return child(Optional.of(nhsNumber), Optional.empty(), UUID.randomUUID().toString(), true);
    }

    private static ChildRef reference(Optional<NhsNumber> nhsNumber, Optional<Upn> upn, Optional<String> localId) {
        return new ChildRef(nhsNumber, upn, Optional.empty(), localId, NAME, BORN);
    }

    private static ChildMatch match(NhsNumber number, Agency source) {
        return children().match(reference(Optional.of(number), Optional.empty(), Optional.empty()), source.id());
    }

    @Test
    void aChildIsReadAsItWasRegistered() {
        var number = nhsNumber();
        var upn = upn();
        var localId = UUID.randomUUID().toString();

        var id = children().register(child(Optional.of(number), Optional.of(upn), localId, true));

        var found = children().find(id);
        assertThat(found.name()).isEqualTo(NAME);
        assertThat(found.birthDate()).isEqualTo(BORN);
        assertThat(found.nhsNumber()).contains(number);
        assertThat(found.upn()).contains(upn);
        assertThat(found.uln()).isEmpty();
        assertThat(found.localIds()).isEqualTo(Map.of(EDUCATION.id(), localId));
        assertThat(found.decidesFrom()).isEqualTo(LocalDate.of(2030, 6, 28));
    }

    @Test
    void aChildIsFoundByNumber() {
        var number = nhsNumber();
        var localId = UUID.randomUUID().toString();

        var id = children().register(child(Optional.of(number), Optional.empty(), localId, true));

        assertThat(children().findByNhsNumber(number)).contains(id);
        assertThat(children().findByLocalId(EDUCATION.id(), localId)).contains(id);
        assertThat(children().findByLocalId(TRUST.id(), localId)).isEmpty();
    }

    @Test
    void thereIsNoSuchChild() {
        assertThatThrownBy(() -> children().find(ChildId.random())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aMessageMatchesOnAConfirmedNumber() {
        var number = nhsNumber();
        var id = children().register(child(number));

        assertThat(match(number, TRUST)).isEqualTo(new ChildMatch.Matched(id));
    }

    @Test
    void nothingMatchesOnAnUnconfirmedLink() {
        var number = nhsNumber();
        children().register(child(Optional.of(number), Optional.empty(), UUID.randomUUID().toString(), false));

        assertThat(match(number, TRUST)).isEqualTo(new ChildMatch.UnknownChild());
        assertThat(children().findByNhsNumber(number)).isEmpty();
    }

    @Test
    void aNumberThatNobodyHasMatchesNoChild() {
        assertThat(match(nhsNumber(), TRUST)).isEqualTo(new ChildMatch.UnknownChild());
    }

    @Test
    void anotherAgencysLocalIdIsAnotherNumber() {
        var localId = UUID.randomUUID().toString();
        children().register(child(Optional.empty(), Optional.empty(), localId, true));
        var reference = reference(Optional.empty(), Optional.empty(), Optional.of(localId));

        assertThat(children().match(reference, TRUST.id())).isEqualTo(new ChildMatch.UnknownChild());
    }

    @Test
    void aUpnMatchesFromEducation() {
        var upn = upn();
        var id = children().register(child(Optional.empty(), Optional.of(upn), UUID.randomUUID().toString(), true));
        var reference = reference(Optional.empty(), Optional.of(upn), Optional.empty());

        assertThat(children().match(reference, EDUCATION.id())).isEqualTo(new ChildMatch.Matched(id));
    }

    @Test
    void aUpnDoesNotMatchFromHealth() {
        var upn = upn();
        children().register(child(Optional.empty(), Optional.of(upn), UUID.randomUUID().toString(), true));
        var reference = reference(Optional.empty(), Optional.of(upn), Optional.empty());

        assertThat(children().match(reference, TRUST.id())).isEqualTo(new ChildMatch.UnknownChild());
    }

    @Test
    void numbersOfTwoChildrenDisagree() {
        var number = nhsNumber();
        var upn = upn();
        children().register(child(number));
        children().register(child(Optional.empty(), Optional.of(upn), UUID.randomUUID().toString(), true));
        var reference = reference(Optional.of(number), Optional.of(upn), Optional.empty());

        assertThat(children().match(reference, EDUCATION.id())).isInstanceOf(ChildMatch.IdentifiersDisagree.class);
    }

    @Test
    void aNumberOtherThanTheChildsOwnDisagrees() {
        var localId = UUID.randomUUID().toString();
        children().register(child(Optional.of(nhsNumber()), Optional.empty(), localId, true));
        var reference = reference(Optional.of(nhsNumber()), Optional.empty(), Optional.of(localId));

        assertThat(children().match(reference, EDUCATION.id())).isInstanceOf(ChildMatch.IdentifiersDisagree.class);
    }

    @Test
    void anotherBirthDateDisagrees() {
        var number = nhsNumber();
        children().register(child(number));
        var reference = new ChildRef(
                Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty(), NAME, BORN.plusDays(1));

        assertThat(children().match(reference, TRUST.id())).isInstanceOf(ChildMatch.IdentifiersDisagree.class);
    }

    @Test
    void aNumberTheHubDoesNotHoldDoesNotDisagree() {
        var localId = UUID.randomUUID().toString();
        var id = children().register(child(Optional.empty(), Optional.empty(), localId, true));
        var reference = reference(Optional.of(nhsNumber()), Optional.empty(), Optional.of(localId));

        assertThat(children().match(reference, EDUCATION.id())).isEqualTo(new ChildMatch.Matched(id));
    }

    @Test
    void anIdentifierOfAnotherChildIsRefusedAndNothingIsRegistered() {
        var number = nhsNumber();
        var first = children().register(child(number));
        long before = count();

        assertThatThrownBy(() -> children().register(child(number))).isInstanceOf(IdentifierAlreadyLinked.class);

        assertThat(count()).isEqualTo(before);
        assertThat(children().findByNhsNumber(number)).contains(first);
    }

    private static long count() {
        return registry.jdbc().sql("SELECT COUNT(*) FROM child").query(Long.class).single();
    }

    @Test
    void nothingThatIdentifiesAChildStandsInTheClear() {
        var number = nhsNumber();
        var localId = "LOCAL-" + UUID.randomUUID();

        children().register(child(Optional.of(number), Optional.empty(), localId, true));

        for (String table : new String[] {"child", "child_identifier", "ledger_event"}) {
            var text = registry.jdbc().sql("SELECT * FROM " + table).query().listOfRows().toString();
            assertThat(text).doesNotContain(number.value(), localId, "Canary", BORN.toString());
        }
        var profiles = registry.jdbc()
                .sql("SELECT envelope FROM child_profile")
                .query((row, index) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                .list();
        assertThat(profiles).isNotEmpty().noneMatch(text -> text.contains("Canary") || text.contains(number.value()));
    }
}

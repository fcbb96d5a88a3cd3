package org.ehchub.consent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ehchub.consent.World;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.ChildMatch;
import org.ehchub.consent.children.ChildRecord;
import org.ehchub.consent.children.ChildRegister;
import org.ehchub.consent.children.IdentifierAlreadyLinked;
import org.ehchub.consent.children.NewChild;
import org.ehchub.consent.ledger.LedgerEvent;
import org.ehchub.consent.ledger.LedgerEventKind;
import org.ehchub.consent.testing.TestDatabase;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.NhsNumber;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.Uln;
import org.ehchub.mappings.canonical.Upn;
import org.ehchub.security.envelope.EnvelopeRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register of children promises on every database. */
abstract class ChildRegisterContract {

    static final PersonName NAME = new PersonName("Marigold", "Quenby-Thistlewood");
    static final LocalDate BIRTH_DATE = LocalDate.of(2011, 7, 19);
    static final NhsNumber NHS_NUMBER = new NhsNumber("9434765919");
    static final String LOCAL_ID = "CASE-7731-Q";
    private static final NhsNumber OTHER_NHS_NUMBER = new NhsNumber("9434765870");
    private static final Upn UPN = new Upn("H801200001001");
    private static final Uln ULN = new Uln("1000000108");
    private static final AgencyId TRUST = World.TRUST.id();
    private static final AgencyId SCHOOL = World.SCHOOL.id();

    private TestDatabase database;
    private Store store;
    private ChildRegister children;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
        store = new Store(database);
        children = store.children;
        store.agencies.register(World.TRUST);
        store.agencies.register(World.SCHOOL);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    static NewChild marigold(Optional<String> confirmedBy) {
        return new NewChild(
                NAME,
                BIRTH_DATE,
                Optional.of(NHS_NUMBER),
                Optional.of(UPN),
                Optional.of(ULN),
                Map.of(SCHOOL, LOCAL_ID, TRUST, "99"),
                confirmedBy);
    }

    private ChildId confirmed() {
        return children.register(marigold(Optional.of("officer")));
    }

    private ChildId somebodyElse() {
        return children.register(new NewChild(
                new PersonName("Other", "Child"),
                BIRTH_DATE,
                Optional.of(OTHER_NHS_NUMBER),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of("officer")));
    }

    private static ChildRef reference(Optional<NhsNumber> nhsNumber, Optional<Upn> upn, Optional<String> localId) {
        return reference(nhsNumber, upn, localId, BIRTH_DATE);
    }

    private static ChildRef reference(
            Optional<NhsNumber> nhsNumber, Optional<Upn> upn, Optional<String> localId, LocalDate birthDate) {
        return new ChildRef(nhsNumber, upn, Optional.empty(), localId, NAME, birthDate);
    }

    @Test
    void aChildIsFoundAsRegistered() {
        // when
        ChildId child = confirmed();

        // then
        assertThat(children.find(child))
                .isEqualTo(new ChildRecord(
                        child,
                        NAME,
                        BIRTH_DATE,
                        Optional.of(NHS_NUMBER),
                        Optional.of(UPN),
                        Optional.of(ULN),
                        Map.of(SCHOOL, LOCAL_ID, TRUST, "99"),
                        LocalDate.of(2027, 6, 25)));
    }

    @Test
    void aChildThatIsNotRegisteredIsNotFound() {
        // when, then
        assertThatThrownBy(() -> children.find(ChildId.random())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void oneConfirmedIdentifierMatches() {
        // given
        ChildId child = confirmed();

        // when, then
        assertThat(children.match(
                        reference(Optional.of(NHS_NUMBER), Optional.empty(), Optional.empty()), TRUST))
                .isEqualTo(new ChildMatch.Matched(child));
        assertThat(children.match(reference(Optional.empty(), Optional.empty(), Optional.of(LOCAL_ID)), SCHOOL))
                .isEqualTo(new ChildMatch.Matched(child));
        assertThat(children.findByNhsNumber(NHS_NUMBER)).contains(child);
        assertThat(children.findByLocalId(SCHOOL, LOCAL_ID)).contains(child);
    }

    @Test
    void aNumberThatTheHubDoesNotHoldContradictsNothing() {
        // given
        ChildId child = children.register(new NewChild(
                NAME,
                BIRTH_DATE,
                Optional.of(NHS_NUMBER),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of("officer")));

        // when
        ChildMatch match = children.match(
                reference(Optional.of(NHS_NUMBER), Optional.of(UPN), Optional.of("new-here")), SCHOOL);

        // then
        assertThat(match).isEqualTo(new ChildMatch.Matched(child));
    }

    @Test
    void nameAndBirthDateAloneDoNotMatch() {
        // given
        confirmed();

        // when
        ChildMatch match =
                children.match(reference(Optional.of(OTHER_NHS_NUMBER), Optional.empty(), Optional.empty()), TRUST);

        // then
        assertThat(match).isEqualTo(new ChildMatch.UnknownChild());
    }

    @Test
    void aLocalIdMatchesOnlyAtItsAgency() {
        // given
        confirmed();

        // when
        ChildMatch match =
                children.match(reference(Optional.empty(), Optional.empty(), Optional.of(LOCAL_ID)), TRUST);

        // then
        assertThat(match).isEqualTo(new ChildMatch.UnknownChild());
        assertThat(children.findByLocalId(TRUST, LOCAL_ID)).isEmpty();
    }

    @Test
    void aUpnMatchesFromEducation() {
        // given
        ChildId child = confirmed();

        // when
        ChildMatch match = children.match(reference(Optional.empty(), Optional.of(UPN), Optional.empty()), SCHOOL);

        // then
        assertThat(match).isEqualTo(new ChildMatch.Matched(child));
    }

    @Test
    void aUpnDoesNotMatchFromOutsideEducation() {
        // given
        confirmed();

        // when, then
        assertThat(children.match(reference(Optional.empty(), Optional.of(UPN), Optional.empty()), TRUST))
                .isEqualTo(new ChildMatch.UnknownChild());
        assertThat(children.match(
                        reference(Optional.empty(), Optional.of(UPN), Optional.empty()), new AgencyId("unregistered")))
                .isEqualTo(new ChildMatch.UnknownChild());
    }

    @Test
    void anUnconfirmedLinkDoesNotMatch() {
        // given
        children.register(marigold(Optional.empty()));

        // when
        ChildMatch match =
                children.match(reference(Optional.of(NHS_NUMBER), Optional.empty(), Optional.empty()), TRUST);

        // then
        assertThat(match).isEqualTo(new ChildMatch.UnknownChild());
        assertThat(children.findByNhsNumber(NHS_NUMBER)).isEmpty();
    }

    @Test
    void identifiersOfTwoChildrenDisagree() {
        // given
        confirmed();
        somebodyElse();

        // when
        ChildMatch match = children.match(
                reference(Optional.of(OTHER_NHS_NUMBER), Optional.empty(), Optional.of(LOCAL_ID)), SCHOOL);

        // then
        assertThat(match).isEqualTo(new ChildMatch.IdentifiersDisagree());
    }

    @Test
    void anUnconfirmedLinkToAnotherChildDisagrees() {
        // given
        somebodyElse();
        children.register(marigold(Optional.empty()));

        // when
        ChildMatch match = children.match(
                reference(Optional.of(OTHER_NHS_NUMBER), Optional.empty(), Optional.of(LOCAL_ID)), SCHOOL);

        // then
        assertThat(match).isEqualTo(new ChildMatch.IdentifiersDisagree());
    }

    @Test
    void anotherNumberThanTheChildsOwnDisagrees() {
        // given
        confirmed();

        // when
        ChildMatch match = children.match(
                reference(Optional.of(OTHER_NHS_NUMBER), Optional.empty(), Optional.of(LOCAL_ID)), SCHOOL);

        // then
        assertThat(match).isEqualTo(new ChildMatch.IdentifiersDisagree());
    }

    @Test
    void anotherBirthDateDisagrees() {
        // given
        confirmed();

        // when
        ChildMatch match = children.match(
                reference(Optional.of(NHS_NUMBER), Optional.empty(), Optional.empty(), BIRTH_DATE.plusDays(1)), TRUST);

        // then
        assertThat(match).isEqualTo(new ChildMatch.IdentifiersDisagree());
    }

    @Test
    void anIdentifierIsLinkedOnce() {
        // given
        ChildId child = confirmed();
        NewChild twin = new NewChild(
                new PersonName("Twin", "Child"),
                BIRTH_DATE,
                Optional.of(NHS_NUMBER),
                Optional.empty(),
                Optional.empty(),
                Map.of(SCHOOL, "twin"),
                Optional.of("officer"));

        // when, then
        assertThatThrownBy(() -> children.register(twin)).isInstanceOf(IdentifierAlreadyLinked.class);
        assertThat(children.findByNhsNumber(NHS_NUMBER)).contains(child);
        assertThat(children.findByLocalId(SCHOOL, "twin")).isEmpty();
    }

    @Test
    void aRegistrationStandsInTheLedgerUnderThePseudonym() {
        // when
        ChildId child = confirmed();

        // then
        String pseudonym = store.ledger.pseudonymOf(child);
        LedgerEvent event = store.ledger.about(pseudonym).getFirst();
        assertThat(event.kind()).isEqualTo(LedgerEventKind.CHILD_REGISTERED);
        assertThat(event.childPseudonym()).contains(pseudonym);
        assertThat(event.facts())
                .containsEntry("by", "officer")
                .containsEntry("identifiers", "local/northmere-trust local/old-school nhs-number uln upn");
    }

    @Test
    void aProfileOpensForItsOwnChildOnly() {
        // given
        ChildId child = confirmed();
        ChildId other = somebodyElse();

        // when
        database.jdbc()
                .sql("""
                        UPDATE child SET
                            profile = (SELECT profile FROM child WHERE id = :other),
                            key_wrapped = (SELECT key_wrapped FROM child WHERE id = :other)
                        WHERE id = :child
                        """)
                .param("child", child.toString())
                .param("other", other.toString())
                .update();

        // then
        assertThatThrownBy(() -> children.find(child)).isInstanceOf(EnvelopeRefused.class);
    }
}

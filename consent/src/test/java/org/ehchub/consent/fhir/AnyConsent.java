package org.ehchub.consent.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.World;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.BusinessIdentifier;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Consent;
import org.ehchub.consent.consents.ConsentId;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** Every consent the registry may hold, for properties that must hold for all of them. */
final class AnyConsent {

    static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private AnyConsent() {}

    static Arbitrary<Consent> consents() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(ConsentStatus.class),
                        terms(),
                        Arbitraries.of("officer-1", Consent.recorder(World.EDUCATION.id())))
                .as((id, version, status, terms, by) ->
                        new Consent(new ConsentId(id), version, status, terms, by, NOW));
    }

    static Arbitrary<BusinessIdentifier> identifiers() {
        return Combinators.combine(Arbitraries.just("https://case.example/consents"), words())
                .as(BusinessIdentifier::new);
    }

    private static Arbitrary<ConsentTerms> terms() {
        Arbitrary<Giver> givers = Combinators.combine(
                        Arbitraries.of(GivenBy.class), words(), Arbitraries.of(ParentalResponsibility.class))
                .as((by, relationship, responsibility) -> new Giver(
                        by,
                        relationship,
                        Optional.empty(),
                        by == GivenBy.PARENT ? responsibility : ParentalResponsibility.NOT_RECORDED));
        Arbitrary<Capacity> judged = Combinators.combine(Arbitraries.of(true, false), words(), days())
                .as(Capacity::new);
        return Combinators.combine(
                        givers,
                        judged.optional(),
                        Arbitraries.of(HowTaken.class),
                        words().optional(),
                        Arbitraries.longs().between(0, NOW.toEpochMilli()).map(Instant::ofEpochMilli),
                        days(),
                        Arbitraries.integers().between(0, 5_000).optional(),
                        scopes())
                .as((giver, capacity, how, evidence, decided, from, length, scope) -> new ConsentTerms(
                        new ChildId(new UUID(7, 7)),
                        giver,
                        capacity,
                        how,
                        evidence,
                        decided,
                        from,
                        length.map(from::plusDays),
                        scope));
    }

    private static Arbitrary<Scope> scopes() {
        Arbitrary<List<Exclusion>> exclusions = Combinators.combine(recipients(), categories())
                .as(Exclusion::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(Purpose.class).set().ofMinSize(1),
                        recipients(),
                        categories(),
                        Arbitraries.of(Sensitivity.class).set(),
                        exclusions)
                .as(Scope::new);
    }

    private static Arbitrary<Recipients> recipients() {
        Arbitrary<Set<AgencyId>> agencies =
                Arbitraries.of(World.AGENCIES).map(Agency::id).set().ofMaxSize(3);
        Arbitrary<Set<AgencyRole>> classes =
                Arbitraries.of(AgencyRole.class).set().ofMaxSize(3);
        return Combinators.combine(agencies, classes)
                .as((named, kinds) -> named.isEmpty() && kinds.isEmpty()
                        ? new Recipients.Anyone()
                        : new Recipients.These(named, kinds));
    }

    private static Arbitrary<Categories> categories() {
        Arbitrary<ItemCategory> any = Arbitraries.oneOf(
                Arbitraries.of(PlanSection.class).map(section -> (ItemCategory) section),
                Arbitraries.of(AdviceKind.class).map(kind -> (ItemCategory) kind));
        return any.set()
                .ofMaxSize(4)
                .map(these -> these.isEmpty() ? new Categories.All() : new Categories.These(these));
    }

    private static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-3_000, 8_000).map(World.TODAY::plusDays);
    }

    /** What people type, in one line. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', 'ł', '’', '汉')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}

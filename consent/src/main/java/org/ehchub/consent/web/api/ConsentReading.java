package org.ehchub.consent.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ehchub.consent.KnownPeople;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.consents.Capacity;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentTerms;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.Giver;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.consent.web.TypedDate;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;
import tools.jackson.databind.JsonNode;

/** Reads what was consented to, or refused, from a JSON body. {@link ConsentDocument} writes the same. */
final class ConsentReading {

    private static final String DAY = "A day, as 2026-11-21";

    private final ChildId child;
    private final KnownPeople people;
    private final Predicate<AgencyId> known;
    private final Instant defaultMoment;
    private final LocalDate defaultDay;

    /**
     * A reading of a consent about this child.
     *
     * @param people makes a person of a name; nothing is kept
     * @param known whether the register has an agency of this id
     * @param defaultMoment when it was decided, for a body that does not say
     * @param defaultDay its first day, for a body that does not say
     */
    ConsentReading(
            ChildId child,
            KnownPeople people,
            Predicate<AgencyId> known,
            Instant defaultMoment,
            LocalDate defaultDay) {
        this.child = child;
        this.people = people;
        this.known = known;
        this.defaultMoment = defaultMoment;
        this.defaultDay = defaultDay;
    }

    /**
     * What the body says.
     *
     * @param refusal whether it is a refusal
     * @param speaker who answered, where it was not the child
     */
    record Said(boolean refusal, ConsentTerms terms, Optional<KnownPerson> speaker) {}

    /** @throws Refused when anything is missing, wrong or not known here, with all of it */
    Said read(JsonNode body) {
        BodyReader reader = BodyReader.of(body);
        Optional<Boolean> refusal =
                reader.required("answer", "One of given, refused", ConsentReading::isRefusal);
        Optional<GivenBy> by = reader.required(
                "givenBy", Codes.expected(GivenBy.class), code -> Codes.parse(GivenBy.class, code));
        Optional<String> name =
                reader.value("name", "The name of the parent or representative", ConsentReading::words);
        Optional<String> relationship =
                reader.value("relationship", "The relationship in words; self for the child or young person", ConsentReading::words);
        Optional<Boolean> responsible = reader.flag("parentalResponsibility");
        Optional<HowTaken> how = reader.required(
                "howTaken", Codes.expected(HowTaken.class), code -> Codes.parse(HowTaken.class, code));
        Optional<String> evidence = reader.value("evidence", "Where the evidence is kept", ConsentReading::words);
        Optional<Capacity> capacity = reader.object("capacity").flatMap(ConsentReading::capacity);
        Instant decidedAt = reader.value("decidedAt", "A moment that has passed, as 2026-11-21T10:00:00Z", this::past)
                .orElse(defaultMoment);
        LocalDate from = reader.value("from", DAY, TypedDate::parse).orElse(defaultDay);
        Optional<LocalDate> until = reader.value("until", DAY + ", not before the first", text -> notBefore(from, text));
        Optional<Scope> scope = scope(reader);
        by.filter(who -> !who.isTheChild())
                .ifPresent(who -> requireSomeone(reader, who, name, relationship, responsible));
        reader.nothingElse();
        reader.finish();
        GivenBy who = by.orElseThrow();
        Optional<KnownPerson> speaker = who.isTheChild()
                ? Optional.empty()
                : Optional.of(people.named(child, name.orElseThrow(), relationship.orElseThrow()));
        Giver giver = new Giver(
                who,
                speaker.map(KnownPerson::relationship).orElse("self"),
                speaker.map(KnownPerson::ref),
                responsibility(who, responsible));
        return new Said(
                refusal.orElseThrow(),
                new ConsentTerms(
                        child, giver, capacity, how.orElseThrow(), evidence, decidedAt, from, until, scope.orElseThrow()),
                speaker);
    }

    private static void requireSomeone(
            BodyReader reader,
            GivenBy by,
            Optional<String> name,
            Optional<String> relationship,
            Optional<Boolean> responsible) {
        if (name.isEmpty()) {
            reader.wrong("name", "The name of the parent or representative: two people are told apart by it");
        }
        if (relationship.isEmpty()) {
            reader.wrong("relationship", "The relationship of the parent or representative in words");
        }
        if (by == GivenBy.PARENT && responsible.isEmpty()) {
            reader.wrong("parentalResponsibility", "Whether the parent has parental responsibility, true or false");
        }
    }

    private static ParentalResponsibility responsibility(GivenBy by, Optional<Boolean> responsible) {
        return responsible
                .filter(answer -> by == GivenBy.PARENT)
                .map(held -> held ? ParentalResponsibility.HELD : ParentalResponsibility.NOT_HELD)
                .orElse(ParentalResponsibility.NOT_RECORDED);
    }

    private Optional<Scope> scope(BodyReader reader) {
        Set<Purpose> purposes = reader.values("purposes", "A purpose's code", Purpose::of);
        if (purposes.isEmpty()) {
            reader.wrong("purposes", "At least one purpose's code");
        }
        Optional<Recipients> recipients = reader.object("recipients").flatMap(this::recipients);
        if (recipients.isEmpty()) {
            reader.wrong("recipients", "Either anyone, or agencies and classes of agency");
        }
        Categories categories = categories(reader);
        Set<Sensitivity> sensitivities = reader.values(
                "sensitivities",
                Codes.expected(Sensitivity.class),
                code -> Codes.parse(Sensitivity.class, code));
        List<Exclusion> exclusions = reader.objects("exclusions").stream()
                .map(this::exclusion)
                .flatMap(Optional::stream)
                .toList();
        return purposes.isEmpty()
                ? Optional.empty()
                : recipients.map(to -> new Scope(purposes, to, categories, sensitivities, exclusions));
    }

    private Optional<Exclusion> exclusion(BodyReader reader) {
        Optional<BodyReader> to = reader.object("recipients");
        Optional<Recipients> recipients = to.isEmpty() ? Optional.of(new Recipients.Anyone()) : to.flatMap(this::recipients);
        Categories categories = categories(reader);
        reader.nothingElse();
        return recipients.map(out -> new Exclusion(out, categories));
    }

    private Optional<Recipients> recipients(BodyReader reader) {
        boolean anyone = reader.flag("anyone").orElse(false);
        Set<AgencyId> agencies = reader.values("agencies", "The id of an agency the hub knows", this::agency);
        Set<AgencyRole> classes = reader.values(
                "classes", Codes.expected(AgencyRole.class), code -> Codes.parse(AgencyRole.class, code));
        reader.nothingElse();
        if (anyone == (!agencies.isEmpty() || !classes.isEmpty())) {
            reader.wrong("anyone", "Either anyone, or agencies and classes of agency");
            return Optional.empty();
        }
        return Optional.of(anyone ? new Recipients.Anyone() : new Recipients.These(agencies, classes));
    }

    /** Absent means all; an empty list means nothing and is refused. */
    private static Categories categories(BodyReader reader) {
        Set<ItemCategory> categories =
                reader.values("categories", "A plan section's or a kind of advice's letter", ItemCategory::of);
        if (categories.isEmpty() && reader.has("categories")) {
            reader.wrong("categories", "At least one letter, or no such member for everything");
        }
        return categories.isEmpty() ? new Categories.All() : new Categories.These(new LinkedHashSet<>(categories));
    }

    private static Optional<Capacity> capacity(BodyReader reader) {
        Optional<Boolean> canDecide = reader.flag("canDecide");
        Optional<String> judgedBy = reader.required("judgedBy", "Who judged it", ConsentReading::words);
        Optional<LocalDate> judgedOn = reader.required("judgedOn", DAY, TypedDate::parse);
        if (canDecide.isEmpty()) {
            reader.wrong("canDecide", "true or false");
        }
        reader.nothingElse();
        return canDecide.flatMap(can -> judgedBy.flatMap(who -> judgedOn.map(day -> new Capacity(can, who, day))));
    }

    private AgencyId agency(String id) {
        AgencyId agency = new AgencyId(id);
        if (!known.test(agency)) {
            throw new IllegalArgumentException("The register has no such agency");
        }
        return agency;
    }

    private Instant past(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isAfter(defaultMoment)) {
            throw new IllegalArgumentException("The moment is still to come");
        }
        return moment;
    }

    private static LocalDate notBefore(LocalDate first, String text) {
        LocalDate last = TypedDate.parse(text);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
        return last;
    }

    private static boolean isRefusal(String answer) {
        return switch (answer) {
            case "given" -> false;
            case "refused" -> true;
            default -> throw new IllegalArgumentException("An answer is given or refused");
        };
    }

    private static String words(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Words are expected");
        }
        return text.strip();
    }
}

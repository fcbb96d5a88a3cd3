package org.ehchub.consent.web.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ehchub.consent.LawDay;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.agencies.AgencyRegister;
import org.ehchub.consent.children.ChildId;
import org.ehchub.consent.children.Circle;
import org.ehchub.consent.children.Involvement;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.KnownPerson;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.web.Option;
import org.ehchub.consent.web.Typed;
import org.ehchub.consent.web.Words;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** The answers that the form's pages offer. */
public class Choices {

    private final Circle circle;
    private final AgencyRegister agencies;
    private final Clock clock;

    public Choices(Circle circle, AgencyRegister agencies, Clock clock) {
        this.circle = circle;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agencies around the child now or later. */
    public List<Option> around(ChildId child) {
        return agencies(involved(child)::contains);
    }

    /** Every agency. */
    public List<Option> everyAgency() {
        return agencies(id -> true);
    }

    /** Whether the register has an agency of this id. */
    public boolean isAgency(AgencyId id) {
        return agencies.find(id).isPresent();
    }

    /** All other agencies. */
    public List<Option> others(ChildId child) {
        Set<AgencyId> involved = involved(child);
        return agencies(id -> !involved.contains(id));
    }

    /** Every kind of agency. */
    public List<Option> classes() {
        return Option.of(AgencyRole.class, role -> capitalised(Words.of(role)));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    public List<Option> answers() {
        return List.of(
                new Option(Answer.GIVEN.name(), "Consent was given"),
                new Option(Answer.REFUSED.name(), "Consent was refused"));
    }

    public List<Option> givers() {
        return Option.of(GivenBy.class, Words::of);
    }

    /** Those on the child's file, and someone else. */
    public List<Option> people(List<KnownPerson> known) {
        return Stream.concat(
                        known.stream()
                                .map(one -> new Option(one.ref().value(), one.name() + ", " + one.relationship())),
                        Stream.of(new Option(WhoAnswers.OTHER, "Someone else")))
                .toList();
    }

    public List<Option> responsibilities() {
        return List.of(
                new Option(ParentalResponsibility.HELD.name(), "Yes"),
                new Option(ParentalResponsibility.NOT_HELD.name(), "No"));
    }

    public List<Option> ways() {
        return Option.of(HowTaken.class, Words::of);
    }

    public List<Option> purposes() {
        return Option.of(Purpose.class, Purpose::title);
    }

    public List<Option> sensitivities() {
        return Option.of(Sensitivity.class, Words::of);
    }

    /** Plan sections, then kinds of advice. */
    public List<Option> categories() {
        return Stream.<ItemCategory>concat(Stream.of(PlanSection.values()), Stream.of(AdviceKind.values()))
                .map(category -> new Option(category.code(), Words.of(category)))
                .toList();
    }

    /** All content, or plan sections and kinds of advice. */
    public List<Option> contents() {
        return Stream.concat(Stream.of(new Option(Typed.ALL, Words.of(new Categories.All()))), categories().stream())
                .toList();
    }

    private List<Option> agencies(Predicate<AgencyId> which) {
        return agencies.all().stream()
                .filter(agency -> which.test(agency.id()))
                .map(agency -> new Option(agency.id().value(), agency.name()))
                .toList();
    }

    private Set<AgencyId> involved(ChildId child) {
        LocalDate today = LawDay.of(clock.instant());
        return circle.of(child).stream()
                .filter(part -> part.until().map(last -> !last.isBefore(today)).orElse(true))
                .map(Involvement::agency)
                .collect(Collectors.toSet());
    }
}

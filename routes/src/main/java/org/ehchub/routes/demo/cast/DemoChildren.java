package org.ehchub.routes.demo.cast;

import static org.ehchub.routes.demo.cast.DemoAgencies.ADULT_CARE;
import static org.ehchub.routes.demo.cast.DemoAgencies.CHARITY;
import static org.ehchub.routes.demo.cast.DemoAgencies.COLLEGE;
import static org.ehchub.routes.demo.cast.DemoAgencies.FAMILIES;
import static org.ehchub.routes.demo.cast.DemoAgencies.HILLSIDE;
import static org.ehchub.routes.demo.cast.DemoAgencies.ICB;
import static org.ehchub.routes.demo.cast.DemoAgencies.NORTHGATE;
import static org.ehchub.routes.demo.cast.DemoAgencies.SOCIAL_CARE;
import static org.ehchub.routes.demo.cast.DemoConsent.Said.NO;
import static org.ehchub.routes.demo.cast.DemoConsent.Said.YES;
import static org.ehchub.routes.demo.cast.DemoConsent.Said.YES_THEN_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ehchub.consent.Purpose;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.Exclusion;
import org.ehchub.consent.consents.Recipients;
import org.ehchub.consent.consents.Scope;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/**
 * The children and young people of Northmere, aged 2 to 24 on the day the demo first starts. Only Maya, whom the examples
 * in {@code docs/examples} are about, has a birth date that is always the same.
 */
final class DemoChildren {

    private static final Scope EVERYDAY_SUPPORT = scope(new Recipients.Anyone(), Purpose.SUPPORT);

    private final LocalDate today;

    DemoChildren(LocalDate today) {
        this.today = today;
    }

    List<DemoChild> all() {
        return List.of(
                maya(), noah(), aisha(), leo(), grace(), tomos(), zofia(), ethan(), priya(), callum(), hannah(), rowan());
    }

    /** Nobody has asked her parents yet whether her school may know. The demo's own traffic leaves her alone. */
    private DemoChild maya() {
        return new Sketch(1, "Maya", "Okonkwo", LocalDate.of(2018, 5, 4), "9990138370")
                .upn("M999401720001")
                .in(HILLSIDE, InvolvementRole.NAMED_INSTITUTION)
                .child();
    }

    /** Two years old: the trust may tell the council early, for it has told the parent. */
    private DemoChild noah() {
        return new Sketch(2, "Noah", "Pritchard", aged(2), "9990139741")
                .notAsked()
                .toldByTrust()
                .child();
    }

    /** The parent refused that social care hears of it. */
    private DemoChild aisha() {
        return new Sketch(3, "Aisha", "Rahman", aged(4), "9990141118")
                .with(DemoConsent.parent(
                        NO, daysAgo(40), inAYear(), scope(Recipients.of(SOCIAL_CARE), Purpose.SUPPORT)))
                .toldByTrust()
                .child();
    }

    /** A school is consulted about a place for him: it sees what a consultation needs; his family sees the whole draft. */
    private DemoChild leo() {
        return pupil(4, "Leo", "Fairweather", aged(6), "9990142483", "M999401723004",
                        InvolvementRole.PROSPECTIVE_INSTITUTION)
                .in(FAMILIES, InvolvementRole.FAMILY)
                .child();
    }

    /** Consent was given and withdrawn again. */
    private DemoChild grace() {
        return pupil(5, "Grace", "Mbeki", aged(9), "9990143854", "M999401724005", school())
                .with(DemoConsent.parent(YES_THEN_WITHDRAWN, daysAgo(90), inAYear(), EVERYDAY_SUPPORT))
                .child();
    }

    /** The family objects to social care, and the school sees nothing of section J. */
    private DemoChild tomos() {
        Scope withoutBudget = new Scope(
                Set.of(Purpose.SUPPORT),
                new Recipients.Anyone(),
                new Categories.All(),
                Set.of(),
                List.of(new Exclusion(Recipients.of(NORTHGATE), Categories.of(PlanSection.J))));
        return pupil(6, "Tomos", "Hughes", aged(11), "9990145229", "M999401726007", school())
                .with(yes(withoutBudget))
                .objectingTo(SOCIAL_CARE)
                .child();
    }

    /** A final plan names her school; mental health detail may go to social care because the consent says so. */
    private DemoChild zofia() {
        Scope namingMentalHealth = new Scope(
                Set.of(Purpose.SUPPORT),
                Recipients.of(SOCIAL_CARE),
                new Categories.All(),
                Set.of(Sensitivity.MENTAL_HEALTH),
                List.of());
        return pupil(7, "Zofia", "Kowalska", aged(13), "9990146594", "M999401727008",
                        InvolvementRole.NAMED_INSTITUTION)
                .with(yes(namingMentalHealth))
                .in(ICB, InvolvementRole.COMMISSIONING_BODY)
                .child();
    }

    /** The consent ends in a few days. */
    private DemoChild ethan() {
        return pupil(8, "Ethan", "Blake", aged(14), "9990147965", "M999401728009", school())
                .with(DemoConsent.parent(YES, daysAgo(355), today.plusDays(9), EVERYDAY_SUPPORT))
                .child();
    }

    /** She decides now; what her mother said before does not count any more. */
    private DemoChild priya() {
        return student(9, "Priya", "Nair", 17, "9990150702", "9990000033")
                .with(DemoConsent.parent(YES, daysAgo(800), inAYear(), EVERYDAY_SUPPORT))
                .child();
    }

    /** At college, with a plan, a budget and his own consent. */
    private DemoChild callum() {
        return student(10, "Callum", "Reid", 18, "9990152071", "9990000106")
                .with(DemoConsent.youngPerson(YES, daysAgo(60), inAYear(), EVERYDAY_SUPPORT))
                .in(ICB, InvolvementRole.COMMISSIONING_BODY)
                .in(FAMILIES, InvolvementRole.FAMILY)
                .child();
    }

    /** A deputy decides for her; adult social care gets ready. */
    private DemoChild hannah() {
        return student(11, "Hannah", "Levy", 20, "9990153442", "9990000173")
                .with(DemoConsent.deputy(daysAgo(100), inAYear(), EVERYDAY_SUPPORT))
                .with(DemoConsent.deputy(
                        daysAgo(100),
                        inAYear(),
                        scope(Recipients.of(AgencyRole.ADULT_SOCIAL_CARE), Purpose.ADULT_TRANSITION)))
                .in(ADULT_CARE, InvolvementRole.ADULT_SOCIAL_CARE)
                .child();
    }

    /** In the last year of a plan; a charity would like to know but has no agreement in force. */
    private DemoChild rowan() {
        return student(12, "Rowan", "Ellis", 24, "9990154813", "9990000246")
                .with(DemoConsent.youngPerson(
                        YES, daysAgo(30), inAYear(), scope(Recipients.of(CHARITY), Purpose.COMMUNITY_SUPPORT)))
                .with(DemoConsent.youngPerson(
                        NO, daysAgo(30), inAYear(), scope(Recipients.of(SOCIAL_CARE), Purpose.SUPPORT)))
                .in(CHARITY, InvolvementRole.VOLUNTARY_BODY)
                .child();
    }

    private Sketch pupil(
            int number, String given, String family, LocalDate born, String nhs, String upn, InvolvementRole school) {
        return new Sketch(number, given, family, born, nhs).upn(upn).in(NORTHGATE, school);
    }

    private Sketch student(int number, String given, String family, int age, String nhs, String uln) {
        return new Sketch(number, given, family, aged(age), nhs)
                .uln(uln)
                .in(COLLEGE, InvolvementRole.NAMED_INSTITUTION);
    }

    private DemoConsent yes(Scope scope) {
        return DemoConsent.parent(YES, daysAgo(60), inAYear(), scope);
    }

    /** A pupil's school is the institution the plan names. */
    private static InvolvementRole school() {
        return InvolvementRole.NAMED_INSTITUTION;
    }

    private static Scope scope(Recipients recipients, Purpose purpose) {
        return new Scope(Set.of(purpose), recipients, new Categories.All(), Set.of(), List.of());
    }

    private LocalDate aged(int years) {
        return today.minusYears(years).minusDays(140);
    }

    private LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    private LocalDate inAYear() {
        return today.plusDays(300);
    }
}

package org.ehchub.consent.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.consent.children.InvolvementRole;
import org.ehchub.consent.consents.Categories;
import org.ehchub.consent.consents.ConsentStatus;
import org.ehchub.consent.consents.GivenBy;
import org.ehchub.consent.consents.HowTaken;
import org.ehchub.consent.consents.ParentalResponsibility;
import org.ehchub.consent.statutory.Ground;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PlanSection;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.security.identity.AgencyRole;

/** The registry's terms as an officer reads them. */
public final class Words {

    private Words() {}

    /** What an agency is to a child. */
    public static String of(InvolvementRole role) {
        return switch (role) {
            case COUNCIL_EDUCATION -> "Council, education";
            case COUNCIL_SOCIAL_CARE -> "Council, social care";
            case HEALTH_PROVIDER -> "Health provider";
            case COMMISSIONING_BODY -> "Health commissioner";
            case NAMED_INSTITUTION -> "Named in the plan";
            case PROSPECTIVE_INSTITUTION -> "Consulted about a place";
            case ADULT_SOCIAL_CARE -> "Adult social care";
            case VOLUNTARY_BODY -> "Voluntary body";
            case EMPLOYER -> "Employer";
            case UNIVERSITY -> "University";
            case RESEARCHER -> "Researcher";
            case FAMILY -> "Family";
        };
    }

    /** All agencies of a kind. */
    public static String of(AgencyRole role) {
        return switch (role) {
            case HEALTH -> "all health bodies";
            case COUNCIL_EDUCATION -> "council education services";
            case COUNCIL_SOCIAL_CARE -> "council social care services";
            case COLLEGE -> "all colleges";
            case SCHOOL -> "all schools";
            case VOLUNTARY -> "all voluntary bodies";
            case EMPLOYER -> "all employers";
            case UNIVERSITY -> "all universities";
            case ADULT_SOCIAL_CARE -> "adult social care services";
            case RESEARCHER -> "all researchers";
            case FAMILY_PORTAL -> "the family's portal";
        };
    }

    /** Who speaks. */
    public static String of(GivenBy by) {
        return switch (by) {
            case CHILD -> "The child";
            case YOUNG_PERSON -> "The young person";
            case PARENT -> "A parent";
            case REPRESENTATIVE -> "A representative";
        };
    }

    /** Whether a parent may consent for a child. */
    public static String of(ParentalResponsibility responsibility) {
        return switch (responsibility) {
            case HELD -> "Yes";
            case NOT_HELD -> "No: they cannot consent for a child";
            case NOT_RECORDED -> "Not recorded: nothing is shared on this until it is renewed";
        };
    }

    /** How an answer came. */
    public static String of(HowTaken how) {
        return switch (how) {
            case FORM -> "Signed form";
            case MEETING -> "Meeting";
            case LETTER -> "Letter";
            case TELEPHONE -> "Telephone";
            case ONLINE -> "Online";
        };
    }

    /** Content that has to be named expressly. */
    public static String of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case BEYOND_REQUEST -> "Records beyond what was asked for";
            case SEXUAL_HEALTH -> "Sexual health";
            case MENTAL_HEALTH -> "Mental health";
            case FAMILY_MEMBER -> "Information about family members";
        };
    }

    /** The sensitive content that goes; none does that is not named. */
    public static String ofSensitive(Collection<Sensitivity> named) {
        return named.isEmpty() ? "None goes" : list(named.stream().map(Words::of).toList());
    }

    /** A plan section with its letter, a kind of advice by its title. */
    public static String of(ItemCategory category) {
        return category instanceof PlanSection section
                ? "Section " + section.code() + ": " + section.title()
                : category.title();
    }

    /** Content by category. */
    public static String of(Categories categories) {
        return switch (categories) {
            case Categories.All all -> "All plan sections and all advice";
            case Categories.These these -> list(these.categories().stream().map(Words::of).toList());
        };
    }

    /** Why a disclosure is lawful, as a family reads it: what follows "because". */
    public static String of(LawfulBasis basis) {
        return switch (basis) {
            case ADVICE_SOUGHT -> "the law tells the council to ask for advice";
            case ADVICE_GIVEN -> "the council asked for this advice, and the law says that it is answered";
            case ADVICE_REUSED -> "its author, the council and the family agreed that this earlier advice suffices";
            case DRAFT_PLAN -> "the law says that the family gets the draft plan";
            case FINAL_PLAN -> "the law says who gets the final plan";
            case CONSULTATION -> "the law says that the council asks a school or college before naming it";
            case EARLY_NOTIFICATION -> "the law says that a health body tells the council, after telling the parent";
            case SAFEGUARDING -> "an officer decided that it was needed to keep the child safe";
            case DUTY_TO_SHARE -> "the law tells these agencies to share what keeps a child safe, and an officer did";
            case CHILDS_INTERESTS -> "an officer decided that it was necessary in the child's interests";
            case APPEAL -> "it was needed for an appeal";
            case RESEARCH_UNDERTAKING -> "it was for research, and the researcher undertook not to identify anyone";
            case COURT -> "a court ordered it, or it was needed for criminal proceedings";
            case OMBUDSMAN -> "an ombudsman was investigating";
            case SECRETARY_OF_STATE -> "the Secretary of State needed it";
            case DISABLED_PERSONS_ASSESSMENT -> "it was needed to assess a disabled person who leaves education";
            case LOOKED_AFTER_DUTIES -> "the council needed it for its duties to children it looks after";
            case INSPECTION -> "inspectors needed it";
            case YOUNG_PERSONS_REQUEST -> "the young person asked for it";
            case YOUTH_CUSTODY -> "it was needed in youth custody";
            case CARE_ACT_ASSESSMENT -> "it was needed to assess what care an adult will need";
            case CONSENT -> "consent was given";
            case EXPLICIT_CONSENT -> "consent was given that names such sensitive information";
        };
    }

    /** What a decision to disclose without consent rests on. */
    public static String of(Ground ground) {
        return switch (ground) {
            case SAFEGUARDING -> "Keeping a child safe (Children Act 1989, ss.17 and 47; Children Act 2004, s.11)";
            case DUTY_TO_SHARE -> "The duty to share what keeps a child safe and well, once in force (s.16LA)";
            case CHILDS_INTERESTS -> "Necessary in the child's interests (reg 17(1)(a))";
            case APPEAL -> "An appeal (reg 17(1)(b))";
            case RESEARCH_UNDERTAKING -> "Educational research with an undertaking (reg 17(1)(c))";
            case COURT -> "A court's order or criminal proceedings (reg 17(1)(d))";
            case OMBUDSMAN -> "An ombudsman's investigation (reg 17(1)(e))";
            case SECRETARY_OF_STATE -> "The Secretary of State (reg 17(1)(f))";
            case DISABLED_PERSONS_ASSESSMENT -> "An assessment of a disabled person leaving education (reg 17(1)(g))";
            case LOOKED_AFTER_DUTIES -> "Duties to looked-after and accommodated children (reg 17(1)(h))";
            case INSPECTION -> "An inspection (reg 17(1)(i))";
            case YOUNG_PERSONS_REQUEST -> "A university, at the young person's request (reg 17(1)(j))";
            case YOUTH_CUSTODY -> "Youth custody (reg 17(1)(k))";
            case CARE_ACT_ASSESSMENT -> "A needs assessment for adult care (Care Act 2014, ss.58-59)";
        };
    }

    /** Where a consent stands, whatever its dates. */
    public static Tag of(ConsentStatus status) {
        return switch (status) {
            case GIVEN -> new Tag("Given", Tag.Colour.DONE);
            case REFUSED -> new Tag("Refused", Tag.Colour.STUCK);
            case WITHDRAWN -> new Tag("Withdrawn", Tag.Colour.ENDED);
            case ENTERED_IN_ERROR -> new Tag("Entered in error", Tag.Colour.ENDED);
            case SET_ASIDE -> new Tag("Set aside", Tag.Colour.ENDED);
        };
    }

    /** The parts, in their order, with commas between. */
    public static String list(Collection<String> parts) {
        return parts.stream().sorted().collect(Collectors.joining(", "));
    }
}

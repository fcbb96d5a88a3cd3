package org.ehchub.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AdviceKind;
import org.ehchub.mappings.canonical.AdviceRequest;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.AssessmentReport;
import org.ehchub.mappings.canonical.Authorship;
import org.ehchub.mappings.canonical.ChildRef;
import org.ehchub.mappings.canonical.Confidentiality;
import org.ehchub.mappings.canonical.Heading;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.mappings.canonical.ItemCategory;
import org.ehchub.mappings.canonical.PersonName;
import org.ehchub.mappings.canonical.PlanSections;
import org.ehchub.mappings.canonical.PlanStatus;
import org.ehchub.mappings.canonical.Sensitivity;
import org.ehchub.mappings.canonical.Topic;
import org.ehchub.security.identity.AgencyRole;

/** Invented agencies and messages; one item a message unless a scenario needs more. */
public final class World {

    public static final Agency EDUCATION = agency("northmere-education", AgencyRole.COUNCIL_EDUCATION);
    public static final Agency SOCIAL_CARE = agency("northmere-social-care", AgencyRole.COUNCIL_SOCIAL_CARE);
    public static final Agency TRUST = agency("northmere-trust", AgencyRole.HEALTH);
    public static final Agency COLLEGE = agency("harbour-college", AgencyRole.COLLEGE);
    public static final Agency SCHOOL = agency("old-school", AgencyRole.SCHOOL);
    public static final Agency CHARITY = agency("helping-hands", AgencyRole.VOLUNTARY);
    public static final Agency EMPLOYER = agency("bakery", AgencyRole.EMPLOYER);
    public static final Agency UNIVERSITY = agency("harbour-university", AgencyRole.UNIVERSITY);
    public static final Agency ADULT_CARE = agency("northmere-adult-care", AgencyRole.ADULT_SOCIAL_CARE);
    public static final Agency RESEARCHER = agency("cohort-study", AgencyRole.RESEARCHER);
    public static final Agency FAMILY = agency("family-portal", AgencyRole.FAMILY_PORTAL);

    public static final List<Agency> AGENCIES = List.of(
            EDUCATION, SOCIAL_CARE, TRUST, COLLEGE, SCHOOL, CHARITY, EMPLOYER, UNIVERSITY, ADULT_CARE, RESEARCHER, FAMILY);

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    private World() {}

    public static Agency agency(String id, AgencyRole role) {
        return new Agency(
                new AgencyId(id), "The " + id, role, Optional.empty(), Channel.INBOX, Optional.empty(), "help desk");
    }

    public static InformationItem item(String id, ItemCategory category) {
        return item(id, category, Confidentiality.NORMAL, Set.of());
    }

    public static InformationItem sensitive(String id, ItemCategory category, Sensitivity... sensitivities) {
        return item(id, category, Confidentiality.NORMAL, Set.of(sensitivities));
    }

    public static InformationItem item(
            String id, ItemCategory category, Confidentiality confidentiality, Set<Sensitivity> sensitivities) {
        return item(id, category, confidentiality, sensitivities, TODAY);
    }

    public static InformationItem item(
            String id,
            ItemCategory category,
            Confidentiality confidentiality,
            Set<Sensitivity> sensitivities,
            LocalDate writtenOn) {
        return new InformationItem(
                id,
                category,
                Topic.NEEDS,
                "Needs",
                "Needs a quiet room.",
                Optional.empty(),
                new Authorship("R. Author", "Therapist", TRUST.id(), writtenOn),
                confidentiality,
                sensitivities,
                List.of(),
                List.of());
    }

    public static Heading heading(Agency sender, Set<AgencyId> addressees) {
        return new Heading("doc-1", 1, sender.id(), childRef("L-1"), addressees, TODAY, false);
    }

    public static ChildRef childRef(String localId) {
        return new ChildRef(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(localId),
                new PersonName("Robin", "Example"),
                LocalDate.of(2014, 5, 2));
    }

    public static PlanSections plan(PlanStatus status, InformationItem... items) {
        return new PlanSections(heading(EDUCATION, Set.of()), status, List.of(items));
    }

    public static PlanSections plan(PlanStatus status, ItemCategory section) {
        return plan(status, item("i", section));
    }

    public static AssessmentReport report(Agency sender, Optional<String> inAnswerTo, InformationItem... items) {
        return new AssessmentReport(heading(sender, Set.of()), AdviceKind.MEDICAL, inAnswerTo, List.of(items));
    }

    public static AssessmentReport report(Agency sender) {
        return report(sender, Optional.empty(), item("i", AdviceKind.MEDICAL));
    }

    public static AdviceRequest adviceRequest(Agency to) {
        return new AdviceRequest(
                heading(EDUCATION, Set.of(to.id())),
                Set.of(AdviceKind.MEDICAL),
                TODAY.plusWeeks(6),
                List.of(item("i", AdviceKind.MEDICAL)));
    }
}

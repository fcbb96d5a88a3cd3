package org.ehchub.consent.rules;

import static org.ehchub.consent.rules.DisclosureRule.About.CHILD_OR_YOUNG_PERSON;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Agreement.NOT_NEEDED;
import static org.ehchub.consent.rules.DisclosureRule.Objecting.STOPS;

import java.util.Set;
import org.ehchub.consent.LawfulBasis;
import org.ehchub.mappings.canonical.InformationItem;
import org.ehchub.security.identity.AgencyRole;

/** What goes because child, young person or parent agreed; a withdrawal stops it. One rule for each kind of recipient. */
final class ConsentRules {

    private static final String CONSENT_SOURCE = LawfulBasis.CONSENT.source();

    /** Those who may have sensitive content on consent that names it; researchers and universities have their own rule. */
    private static final Set<AgencyRole> EXPLICIT_RECIPIENTS = Set.of(
            AgencyRole.HEALTH,
            AgencyRole.COUNCIL_EDUCATION,
            AgencyRole.COUNCIL_SOCIAL_CARE,
            AgencyRole.COLLEGE,
            AgencyRole.SCHOOL,
            AgencyRole.VOLUNTARY,
            AgencyRole.EMPLOYER,
            AgencyRole.ADULT_SOCIAL_CARE,
            AgencyRole.FAMILY_PORTAL);

    static final DisclosureRule EXPLICIT = new DisclosureRule(
            "explicit-consent",
            3,
            "Clinical records beyond a request, sexual or mental health detail, family members' data: on consent that"
                    + " names them",
            LawfulBasis.EXPLICIT_CONSENT.source(),
            Commencement.DATA_PROTECTION_ACT_2018,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.EXPLICIT_CONSENT,
            NEEDED,
            STOPS,
            (facts, item) -> EXPLICIT_RECIPIENTS.contains(facts.recipient().role()) && SensitiveContent.isIn(item)
                    ? ConsentCheck.of(facts, item, ConsentCheck.Demand.NONE)
                    : Finding.silent());

    static final DisclosureRule COLLEGE = consent(
            "consent-college",
            "Plan sections and reports to a school or college",
            NEEDED,
            Set.of(AgencyRole.COLLEGE, AgencyRole.SCHOOL));

    static final DisclosureRule EMPLOYER_OR_VOLUNTARY_BODY = consent(
            "consent-employer-voluntary",
            "The plan to an employer or a voluntary body",
            NEEDED,
            Set.of(AgencyRole.EMPLOYER, AgencyRole.VOLUNTARY));

    static final DisclosureRule UNIVERSITY = new DisclosureRule(
            "university-request",
            3,
            "The plan to a university or for a Disabled Students' Allowance, at the young person's own request",
            LawfulBasis.YOUNG_PERSONS_REQUEST.source(),
            Commencement.SEND_REFORM,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.YOUNG_PERSONS_REQUEST,
            NOT_NEEDED,
            STOPS,
            (facts, item) -> facts.recipient().role() == AgencyRole.UNIVERSITY
                    ? ConsentCheck.of(facts, item, ConsentCheck.Demand.YOUNG_PERSONS_OWN)
                    : Finding.silent());

    static final DisclosureRule ADULT_SOCIAL_CARE = consent(
            "consent-adult-social-care",
            "Education or social care information to adult social care at transition",
            NEEDED,
            Set.of(AgencyRole.ADULT_SOCIAL_CARE));

    static final DisclosureRule RESEARCH = new DisclosureRule(
            "consent-research",
            3,
            "Identified information to a researcher whom the consent names",
            CONSENT_SOURCE,
            Commencement.DATA_PROTECTION_ACT_2018,
            CHILD_OR_YOUNG_PERSON,
            LawfulBasis.CONSENT,
            NEEDED,
            STOPS,
            (facts, item) -> facts.recipient().role() == AgencyRole.RESEARCHER
                    ? ConsentCheck.of(facts, item, ConsentCheck.Demand.RESEARCHER_NAMED)
                    : Finding.silent());

    static final DisclosureRule PARTNER = consent(
            "consent-partner",
            "Reports and plan sections between health, education and social care",
            NEEDED,
            Set.of(AgencyRole.HEALTH, AgencyRole.COUNCIL_EDUCATION, AgencyRole.COUNCIL_SOCIAL_CARE));

    static final DisclosureRule FAMILY = consent(
            "consent-family",
            "Reports to the family's own portal",
            NOT_NEEDED,
            Set.of(AgencyRole.FAMILY_PORTAL));

    private ConsentRules() {}

    private static DisclosureRule consent(
            String name, String description, DisclosureRule.Agreement agreement, Set<AgencyRole> recipients) {
        return new DisclosureRule(
                name,
                3,
                description,
                CONSENT_SOURCE,
                Commencement.DATA_PROTECTION_ACT_2018,
                CHILD_OR_YOUNG_PERSON,
                LawfulBasis.CONSENT,
                agreement,
                STOPS,
                (facts, item) -> ordinaryTo(recipients, facts, item));
    }

    private static Finding ordinaryTo(Set<AgencyRole> recipients, Facts facts, InformationItem item) {
        return recipients.contains(facts.recipient().role()) && !SensitiveContent.isIn(item)
                ? ConsentCheck.of(facts, item, ConsentCheck.Demand.NONE)
                : Finding.silent();
    }
}

package org.ehchub.routes.console.onboarding;

import java.util.List;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.consent.web.Option;
import org.ehchub.mappings.canonical.Laestab;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Urn;
import org.ehchub.security.identity.AgencyRole;

/** What there is to choose from about an agency, in operators' words. */
public final class AgencyChoices {

    private static final List<Option> REGISTERS = List.of(
            new Option("", "None"),
            new Option(OdsCode.SYSTEM, "NHS organisation (ODS code)"),
            new Option(Urn.SYSTEM, "School (URN)"),
            new Option(Laestab.SYSTEM, "School (LAESTAB)"),
            new Option(Ukprn.SYSTEM, "College or provider (UKPRN)"),
            new Option(LocalAuthorityCode.SYSTEM, "Council (local authority code)"));

    /** The national registers that give codes. */
    public List<Option> registers() {
        return REGISTERS;
    }

    /** What an agency may be. */
    public List<Option> roles() {
        return Option.of(AgencyRole.class, this::of);
    }

    /** How an agency may get what is shared with it. */
    public List<Option> channels() {
        return Option.of(Channel.class, AgencyChoices::of);
    }

    /** A role in words. */
    public String of(AgencyRole role) {
        return switch (role) {
            case HEALTH -> "Health";
            case COUNCIL_EDUCATION -> "Council, education";
            case COUNCIL_SOCIAL_CARE -> "Council, children's social care";
            case COLLEGE -> "College";
            case SCHOOL -> "School or early years setting";
            case VOLUNTARY -> "Voluntary body";
            case EMPLOYER -> "Employer";
            case UNIVERSITY -> "University";
            case ADULT_SOCIAL_CARE -> "Council, adult social care";
            case RESEARCHER -> "Researcher";
            case FAMILY_PORTAL -> "Portal for families";
        };
    }

    private static String of(Channel channel) {
        return switch (channel) {
            case INBOX -> "It pulls from its inbox at the hub, as JSON or FHIR";
            case COLLEGE_REST -> "The hub posts JSON to it";
            case FHIR_PUSH -> "The hub posts FHIR to it";
            case SOCIAL_CARE_DATABASE -> "The hub writes rows into its database";
        };
    }
}

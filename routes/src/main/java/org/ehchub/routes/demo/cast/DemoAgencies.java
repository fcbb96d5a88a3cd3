package org.ehchub.routes.demo.cast;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ehchub.consent.agencies.Agency;
import org.ehchub.consent.agencies.Channel;
import org.ehchub.mappings.canonical.AgencyId;
import org.ehchub.mappings.canonical.LocalAuthorityCode;
import org.ehchub.mappings.canonical.OdsCode;
import org.ehchub.mappings.canonical.OrganisationCode;
import org.ehchub.mappings.canonical.Ukprn;
import org.ehchub.mappings.canonical.Urn;
import org.ehchub.security.identity.AgencyRole;

/** The agencies of Northmere. Their telephone numbers are from the range kept for drama (Ofcom, 01632 960). */
public final class DemoAgencies {

    public static final AgencyId TRUST = new AgencyId("northmere-nhs-trust");
    public static final AgencyId ICB = new AgencyId("northmere-icb");
    public static final AgencyId EDUCATION = new AgencyId("northmere-education");
    public static final AgencyId SOCIAL_CARE = new AgencyId("northmere-care");
    public static final AgencyId ADULT_CARE = new AgencyId("northmere-adult-care");
    public static final AgencyId COLLEGE = new AgencyId("eastvale-college");
    public static final AgencyId HILLSIDE = new AgencyId("hillside-school");
    public static final AgencyId NORTHGATE = new AgencyId("northgate-school");
    public static final AgencyId CHARITY = new AgencyId("openfield");
    public static final AgencyId FAMILIES = new AgencyId("northmere-families");

    /** Each one's id. */
    public static final List<AgencyId> IDS =
            List.of(TRUST, ICB, EDUCATION, SOCIAL_CARE, ADULT_CARE, COLLEGE, HILLSIDE, NORTHGATE, CHARITY, FAMILIES);

    private DemoAgencies() {}

    /**
     * All of them.
     *
     * @param trust where the trust's stand-in takes FHIR
     * @param college where the college's stand-in takes JSON
     */
    public static List<Agency> all(URI trust, URI college) {
        return List.of(
                new Agency(
                        TRUST,
                        "Northmere Community NHS Trust",
                        AgencyRole.HEALTH,
                        Optional.of(new OdsCode("RX999")),
                        Channel.FHIR_PUSH,
                        Optional.of(trust),
                        "Trust integration team, 01632 960101"),
                inbox(ICB, "Northmere Integrated Care Board", AgencyRole.HEALTH, new OdsCode("QX999"), "960102"),
                inbox(
                        EDUCATION,
                        "Northmere Council, education",
                        AgencyRole.COUNCIL_EDUCATION,
                        new LocalAuthorityCode("999"),
                        "960103"),
                new Agency(
                        SOCIAL_CARE,
                        "Northmere Council, children's social care",
                        AgencyRole.COUNCIL_SOCIAL_CARE,
                        Optional.empty(),
                        Channel.SOCIAL_CARE_DATABASE,
                        Optional.empty(),
                        "Council database team, 01632 960104"),
                inbox(ADULT_CARE, "Northmere Council, adult social care", AgencyRole.ADULT_SOCIAL_CARE, "960105"),
                new Agency(
                        COLLEGE,
                        "Eastvale College",
                        AgencyRole.COLLEGE,
                        Optional.of(new Ukprn("19990017")),
                        Channel.COLLEGE_REST,
                        Optional.of(college),
                        "College data manager, 01632 960106"),
                inbox(HILLSIDE, "Hillside School", AgencyRole.SCHOOL, new Urn("999017"), "960107"),
                inbox(NORTHGATE, "Northgate School", AgencyRole.SCHOOL, new Urn("999018"), "960109"),
                inbox(CHARITY, "Openfield Play and Leisure", AgencyRole.VOLUNTARY, "960108"),
                inbox(FAMILIES, "Northmere family portal", AgencyRole.FAMILY_PORTAL, "960110"));
    }

    private static Agency inbox(AgencyId id, String name, AgencyRole role, OrganisationCode code, String telephone) {
        return new Agency(
                id, name, role, Optional.of(code), Channel.INBOX, Optional.empty(), owner(telephone));
    }

    private static Agency inbox(AgencyId id, String name, AgencyRole role, String telephone) {
        return new Agency(id, name, role, Optional.empty(), Channel.INBOX, Optional.empty(), owner(telephone));
    }

    private static String owner(String telephone) {
        return "Service desk, 01632 " + telephone;
    }
}
